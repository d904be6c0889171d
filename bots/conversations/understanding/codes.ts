import type { Utterance } from "./text.ts";

/** A one-time code has six digits. */
const ALONE = /^\d{6}$/;
const INSIDE = /(?<!\d)(\d{6})(?!\d)/;

/**
 * Finds a one-time code: a message of nothing else (spaces and dashes apart), or, when a binding is
 * `announced` in the message, six digits inside it.
 */
export function findCode({ shown }: Utterance, { announced }: { announced: boolean }): string | null {
  const compact = shown.replace(/[\s-]/g, "");
  if (ALONE.test(compact)) return compact;
  return announced ? (INSIDE.exec(shown)?.[1] ?? null) : null;
}
