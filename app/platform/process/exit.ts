import { OperatorError } from "../operator-error.ts";

/** Ends the process with exit code 1: one line for what a person can mend, the whole trace for a fault of ours. */
export function exitWithReason(error: unknown): never {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${error instanceof OperatorError ? error.message : trace}\n`);
  process.exit(1);
}
