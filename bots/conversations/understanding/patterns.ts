import { simplifyAll } from "./traditional.ts";

/** Takes words set apart by spaces; returns the piece of a pattern that matches any, longest first. */
export function oneOf(words: string): string {
  return simplifyAll(words)
    .split(" ")
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.?()]/g, "\\$&"))
    .join("|");
}
