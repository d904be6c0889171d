import { parsePhoneNumberFromString } from "libphonenumber-js/mobile";
import type { CountryCode } from "libphonenumber-js/mobile";
import { toHalfWidth } from "./text.ts";

const MAINLAND_MOBILE = /^(?:\+?86)?(1[3-9]\d{9})$/;
/** Calling codes whose numbers are shown in groups, with the length of each group. */
const GROUPS: readonly { prefix: string; shown: string; lengths: readonly number[] }[] = [
  { prefix: "+86", shown: "", lengths: [3, 4, 4] },
  { prefix: "+852", shown: "+852", lengths: [4, 4] },
  { prefix: "+853", shown: "+853", lengths: [4, 4] },
  { prefix: "+886", shown: "+886", lengths: [3, 3, 3] },
  { prefix: "+1", shown: "+1", lengths: [3, 3, 4] },
  { prefix: "+65", shown: "+65", lengths: [4, 4] },
];

/**
 * Takes a mobile number as people and registers write it (full-width digits, spaces, dashes, +86,
 * 0086, 86, +852); returns E.164, or null when it is no mobile number of its region. A number
 * without a calling code belongs to `defaultRegion` (ISO 3166).
 */
export function parsePhone(text: string, defaultRegion: CountryCode = "CN"): string | null {
  const compact = toHalfWidth(text)
    .replace(/[\s\-–—.()\u200B-\u200F\u202A-\u202E\uFEFF]/g, "")
    .replace(/^00/, "+");
  const mainland = defaultRegion === "CN" || compact.startsWith("+86");
  const [, mobile] = (mainland && MAINLAND_MOBILE.exec(compact)) || [];
  if (mobile !== undefined) return `+86${mobile}`;
  if (!/^\+?\d{5,15}$/.test(compact)) return null;
  const parsed = parsePhoneNumberFromString(compact, defaultRegion);
  return parsed?.isValid() === true && parsed.country !== "CN" ? parsed.number : null;
}

/** Takes E.164; returns what may be shown to anybody: 138 **** 5678, +852 **** 4567. */
export function maskPhone(e164: string): string {
  const { shown, groups } = groupsOf(e164);
  const masked = groups.map((group, index) =>
    index === groups.length - 1 || (index === 0 && groups.length > 2) ? group : "*".repeat(group.length),
  );
  return [shown, ...masked].join(" ").trim();
}

/** Takes E.164; returns the number in groups: 138 1234 5678, +852 9123 4567. */
export function groupPhone(e164: string): string {
  const { shown, groups } = groupsOf(e164);
  return [shown, ...groups].join(" ").trim();
}

function groupsOf(e164: string): { shown: string; groups: string[] } {
  const known = GROUPS.find(
    ({ prefix, lengths }) =>
      e164.startsWith(prefix) && e164.length === prefix.length + lengths.reduce((sum, length) => sum + length, 0),
  );
  if (known === undefined) {
    return { shown: "", groups: [e164.slice(0, 3), e164.slice(3, -4), e164.slice(-4)] };
  }
  let from = known.prefix.length;
  const groups = known.lengths.map((length) => e164.slice(from, (from += length)));
  return { shown: known.shown, groups };
}
