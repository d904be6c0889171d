import { createHash } from "node:crypto";

/**
 * Makes the id of the nth request of a message: a UUID (version 8) that is the same whenever that
 * message is answered again, so that a repeated command has one effect.
 */
export function requestIdOf(messageId: string, nth: number): string {
  const hex = createHash("sha256").update(`${messageId}/${nth}`).digest("hex");
  const variant = "89ab".charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
