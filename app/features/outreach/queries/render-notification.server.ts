import type { TFunction } from "i18next";
import type { Format } from "#app/platform/i18n/format.ts";
import type { NotificationValues } from "../schemas.ts";

/**
 * Writes a notification's sentence for one reader.
 * @param texts of the namespace "notifications" in the reader's language.
 * @param kind the text's key, e.g. "referrals.moved".
 */
export function renderNotification(
  texts: TFunction,
  format: Format,
  { kind, values }: { kind: string; values: NotificationValues },
): { title: string; body: string } {
  const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fill(format, value)]));
  return { title: texts(`${kind}.title`, filled), body: texts(`${kind}.body`, filled) };
}

function fill(format: Format, value: NotificationValues[string]): string {
  if (typeof value === "string") return value;
  if ("fen" in value) return format.money(BigInt(value.fen));
  if ("at" in value) return format.time(new Date(value.at)).text;
  return format.day(new Date(`${value.on}T00:00:00Z`)).text;
}
