import type { TFunction } from "i18next";

/** What a command answered instead of doing it. */
export type Refusal = { reason: string; details?: Readonly<Record<string, string | number>> };

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** @returns the sentence for a refusal; a wait is given in the unit that people would use. */
export function refusalText(texts: TFunction, { reason, details }: Refusal): string {
  const seconds = details?.seconds;
  if (typeof seconds !== "number") return texts(`errors.${reason}`, { ...details });
  if (seconds <= 2 * MINUTE) return texts(`errors.${reason}_seconds`, { count: seconds });
  if (seconds <= 2 * HOUR) return texts(`errors.${reason}_minutes`, { count: Math.ceil(seconds / MINUTE) });
  return texts(`errors.${reason}_hours`, { count: Math.ceil(seconds / HOUR) });
}
