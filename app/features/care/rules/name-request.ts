/** Signs that a notification's title has room for on a phone. */
const MOST_SIGNS = 14;

/**
 * @returns what an owner knows their request by: the beginning of their own words; the number when they sent only
 *   photos.
 */
export function nameRequest({ number, words }: { number: string; words: string }): string {
  const [first = ""] = words.trim().split(/[\n。！？!?；;]/, 1);
  const signs = [...first.trim()];
  if (signs.length === 0) return number;
  return signs.length <= MOST_SIGNS ? signs.join("") : `${signs.slice(0, MOST_SIGNS).join("").trimEnd()}…`;
}
