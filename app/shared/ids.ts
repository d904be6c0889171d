import { invariant } from "./invariant.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const LAST_MS = 2 ** 48 - 1;

/**
 * Makes a UUID version 7 (RFC 9562): 48 bits of milliseconds since 1970, then 74 random bits, so
 * that ids sort by the time they were made.
 */
export function uuidV7(atMs: number, randomBytes: (length: number) => Uint8Array): string {
  invariant(
    Number.isInteger(atMs) && atMs >= 0 && atMs <= LAST_MS,
    `${atMs} is no time in milliseconds`,
  );
  const time = atMs.toString(16).padStart(12, "0");
  const random = Array.from(randomBytes(10), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = (8 + (Number.parseInt(random.charAt(3), 16) % 4)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${random.slice(0, 3)}`,
    `${variant}${random.slice(4, 7)}`,
    random.slice(8, 20),
  ].join("-");
}

/** Tells whether a text is a UUID, of any version and case. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
