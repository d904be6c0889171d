import { textFunction } from "#app/platform/i18n/texts.server.ts";
import { formatDay, formatInstant, todayIn, type Temporal } from "#app/shared/club-time.ts";
import type { Language } from "#app/shared/locale.ts";
import { formatMoney } from "#app/shared/money.ts";
import { groupPhone } from "#app/shared/phone.ts";
import type { Reply, Value } from "./conversations/replies.ts";

/** Who reads, where and when. */
export type Reader = { language: Language; zone: string; now: Temporal.Instant };

/** Puts a bubble into words. A refusal without words of its own gets the general ones. */
export function renderReply({ key, values = {}, items = [] }: Reply, reader: Reader): string {
  const t = textFunction(reader.language, "bot");
  const words = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, wordsOf(value, reader)]));
  return [t([key, "refused"], words), ...items.map((item) => renderReply(item, reader))].join("\n");
}

function wordsOf(value: Value, reader: Reader): string | number {
  const { language: locale, zone, now } = reader;
  if (typeof value === "string" || typeof value === "number") return value;
  if ("fen" in value) return formatMoney(value.fen, locale);
  if ("phone" in value) return groupPhone(value.phone);
  if ("day" in value) return formatDay(value.day, { today: todayIn(now, zone), locale });
  if ("at" in value) return formatInstant(value.at, { now, zone, locale });
  return renderReply(value.reply, reader);
}
