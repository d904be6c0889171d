import type { RequestContext } from "#app/platform/http/load-context.ts";
import { hoursLines, openingAt, type Hours } from "../../rules/opening-hours.ts";

type Branch = { id: string; name: string; address: string; phone: string; hours: Hours };

/** @returns a branch with its hours and whether it is open now, in the reader's language. */
export function describeBranch({ ctx, texts }: Pick<RequestContext, "ctx" | "texts">, branch: Branch) {
  const t = texts("perks");
  const opening = openingAt(branch.hours, ctx.clock.now().toZonedDateTimeISO(ctx.zone).toPlainDateTime());
  const tomorrow = opening.state === "opens_later" && opening.inDays === 1;
  const weekday = opening.state === "opens_later" ? t(`weekday.${opening.weekday}`) : "";
  return {
    id: branch.id,
    name: branch.name,
    address: branch.address,
    phone: branch.phone,
    isOpen: opening.state === "open",
    opening: t(`opening.${tomorrow ? "opens_tomorrow" : opening.state}`, { ...opening, weekday }),
    hours: hoursLines(branch.hours).map(({ from, to, ranges }) =>
      t(from === to ? "hours.day" : "hours.days", {
        from: t(`weekday.${from}`),
        to: t(`weekday.${to}`),
        ranges: ranges.map(([opens, closes]) => `${opens}–${closes}`).join(t("hours.comma")),
      }),
    ),
    // A map service that phones open in their own map application where there is one.
    mapUrl: `https://uri.amap.com/search?${new URLSearchParams({ keyword: `${branch.address} ${branch.name}` })}`,
  };
}
