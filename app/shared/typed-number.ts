import { z } from "zod";
import { parseYuan } from "./money.ts";

/** A whole number as somebody types it. Refuses as `not_a_count` what is none, and what lies outside the limits. */
export function countText(least: number, most: number) {
  return z.coerce
    .number({ error: "not_a_count" })
    .int("not_a_count")
    .min(least, "not_a_count")
    .max(most, "not_a_count");
}

/** A sum in yuan as somebody types it, read to fen. Refuses with the reasons of `parseYuan`, and none as `missing`. */
export function yuanText() {
  return z.string({ error: "missing" }).transform((typed, issues) => {
    const parsed = parseYuan(typed);
    if (parsed.ok) return parsed.value;
    issues.addIssue({ code: "custom", message: parsed.reason });
    return z.NEVER;
  });
}
