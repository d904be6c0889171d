import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export const projectRoot = join(import.meta.dirname, "../..");

/** One program among the checks and tests. */
export type Step = {
  name: string;
  /** What Node runs: a script and its arguments. */
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Shows what it prints as it comes instead of only after a failure. */
  isLive?: boolean;
};

export type StepResult = { name: string; isOk: boolean };

/** Runs a step and prints one line about it, and on failure all it printed. */
export async function runStep(step: Step): Promise<StepResult> {
  const begin = performance.now();
  const child = spawn(process.execPath, step.args, {
    cwd: projectRoot,
    env: { ...process.env, FORCE_COLOR: "0", ...step.env },
    stdio: ["ignore", step.isLive ? "inherit" : "pipe", step.isLive ? "inherit" : "pipe"],
  });
  let words = "";
  child.stdout?.on("data", (chunk: Buffer) => (words += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (words += chunk.toString()));
  const [code] = await once(child, "close");
  const isOk = code === 0;
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  process.stdout.write(`${isOk ? "passed" : "FAILED"}  ${step.name} (${seconds} s)\n${isOk ? "" : words}`);
  return { name: step.name, isOk };
}

/** Runs steps, so many at a time. @returns their results in the order of the steps. */
export async function runSteps(steps: readonly Step[], atOnce: number): Promise<StepResult[]> {
  const results: StepResult[] = [];
  const queue = steps.entries();
  const work = async () => {
    for (const [index, step] of queue) {
      results[index] = await runStep(step);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
