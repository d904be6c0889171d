import { invariant } from "#app/shared/invariant.ts";
import type { Outcome } from "#app/shared/outcome.ts";

/** @returns the value of an outcome that the test takes for granted. */
export function valueOf<T>(outcome: Outcome<T>): T {
  invariant(outcome.ok, `refused: ${outcome.ok ? "" : outcome.reason}`);
  return outcome.value;
}

/** @returns why something was refused; null when it was not. */
export function reasonOf(outcome: Outcome<unknown>): string | null {
  return outcome.ok ? null : outcome.reason;
}
