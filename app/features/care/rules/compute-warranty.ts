import { Temporal } from "#app/shared/club-time.ts";
import { invariant } from "#app/shared/invariant.ts";
import { lastDayOf } from "./find-last-day.ts";
import { COMPONENTS } from "./warranty-rules.ts";
import type { Component, WarrantyPromise, WarrantyRules } from "./warranty-rules.ts";

/** Which text gives the longest cover: the statute, the 1998 minimum or the developer's promise. */
type Source = "statutory" | "minimum" | "promise";

export type ComponentWarranty = {
  component: Component;
  startsOn: Temporal.PlainDate;
  /** The last day covered. */
  endsOn: Temporal.PlainDate;
  inWarranty: boolean;
  source: Source;
};

/**
 * Tells for each component of a home until when it is under warranty, and whether it is on `on`.
 *
 * Two clocks run. The builder's starts at completion acceptance (竣工验收) with the statutory period;
 * the buyer's starts at handover. The developer owes the buyer what is left of the builder's period
 * at handover, and never less than the 1998 minimum counted from handover. Where the acceptance day
 * is unknown (`acceptedOn` left out) the statutory period counts from handover, as sales contracts
 * have it. A developer's promise counts from handover; it may lengthen, never shorten.
 *
 * A city that the rules do not list has the seasons of `otherCities`; 北京 and 北京市 are the same.
 */
export function warrantyOf({
  handoverOn,
  acceptedOn = handoverOn,
  city,
  on,
  rules,
  promises,
}: {
  handoverOn: Temporal.PlainDate;
  acceptedOn?: Temporal.PlainDate | undefined;
  city: string;
  on: Temporal.PlainDate;
  rules: WarrantyRules;
  promises: readonly WarrantyPromise[];
}): ComponentWarranty[] {
  const seasons = rules.seasons[city.trim().replace(/市$/, "")] ?? rules.otherCities;
  return COMPONENTS.map((component) => {
    const { statutory, minimum } = rules.components[component];
    const covers = [
      { source: "statutory" as const, period: statutory, from: acceptedOn },
      { source: "minimum" as const, period: minimum, from: handoverOn },
      ...promises
        .filter((promise) => promise.component === component)
        .map(({ period }) => ({ source: "promise" as const, period, from: handoverOn })),
    ].flatMap(({ source, period, from }) =>
      period === null ? [] : [{ source, endsOn: lastDayOf(period, from, seasons) }],
    );
    const { source, endsOn } = longest(covers);
    const inWarranty = Temporal.PlainDate.compare(handoverOn, on) <= 0 && Temporal.PlainDate.compare(on, endsOn) <= 0;
    return { component, startsOn: handoverOn, endsOn, inWarranty, source };
  });
}

/** The cover that ends last; of equals the first, so that the law is named before a promise. */
function longest<T extends { endsOn: Temporal.PlainDate }>(covers: readonly T[]): T {
  const [first, ...others] = covers;
  invariant(first !== undefined, "each component has a statutory period, a minimum or a promise");
  return others.reduce(
    (best, cover) => (Temporal.PlainDate.compare(cover.endsOn, best.endsOn) > 0 ? cover : best),
    first,
  );
}
