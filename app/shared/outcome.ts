type Details = Readonly<Record<string, string | number>>;

/**
 * What a rule or a command answers. A refusal is something a person can act on: `reason` is a
 * literal that doubles as the key of the sentence shown, `details` fills that sentence.
 */
export type Outcome<T = undefined, R extends string = string> =
  { ok: true; value: T } | { ok: false; reason: R; details?: Details };

/** Answers yes, with a value where there is one. */
export function ok(): { ok: true; value: undefined };
export function ok<T>(value: T): { ok: true; value: T };
export function ok<T>(value?: T): { ok: true; value: T | undefined } {
  return { ok: true, value };
}

/** Answers no, with the reason and what fills its sentence. */
export function refuse<const R extends string>(
  reason: R,
  details?: Details,
): { ok: false; reason: R; details?: Details } {
  return details === undefined ? { ok: false, reason } : { ok: false, reason, details };
}
