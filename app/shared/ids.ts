import { invariant } from "./invariant.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const LAST_MS = 2 ** 48 - 1;
/** Each byte in two digits. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/**
 * Makes a UUID version 7 (RFC 9562): 48 bits of milliseconds since 1970, then 74 random bits, so
 * that ids sort by the time they were made.
 */
export function uuidV7(atMs: number, randomBytes: (length: number) => Uint8Array): string {
  invariant(Number.isInteger(atMs) && atMs >= 0 && atMs <= LAST_MS, `${atMs} is no time in milliseconds`);
  const bytes = new Uint8Array(randomBytes(10));
  const [versionByte = 0, , variantByte = 0] = bytes;
  bytes[0] = 0x70 | (versionByte & 0x0f);
  bytes[2] = 0x80 | (variantByte & 0x3f);
  let rest = "";
  for (const byte of bytes) rest += HEX[byte];
  const time = atMs.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`;
}

/** Tells whether a text is a UUID, of any version and case. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** @returns the UUID that came from outside (an address, a form's field), or null for anything else. */
export function uuidOrNull(value: unknown): string | null {
  return typeof value === "string" && isUuid(value) ? value : null;
}
