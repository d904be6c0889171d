import type { RequestContext } from "#app/platform/http/load-context.ts";
import { dateFromPlainDate, type Temporal } from "#app/shared/club-time.ts";
import { arrangeWarranties, coverOn, type CoverState } from "../../rules/arrange-warranties.ts";
import type { ComponentWarranty } from "../../rules/compute-warranty.ts";
import type { Component } from "../../rules/warranty-rules.ts";

export type WarrantyLine = {
  components: Component[];
  state: CoverState;
  stateLabel: string;
  elapsed: number;
  until: string;
  source: string;
};

/** @returns a home's warranties as its page shows them: what ends next first. */
export function describeWarranties(
  { format, texts }: RequestContext,
  warranties: readonly ComponentWarranty[],
  on: Temporal.PlainDate,
): WarrantyLine[] {
  const t = texts("care");
  return arrangeWarranties(warranties, on).map(({ components, endsOn, state, daysLeft, elapsed, source }) => {
    const day = format.day(dateFromPlainDate(endsOn)).text;
    return {
      components,
      state,
      stateLabel: state === "ending" ? t("cover.daysLeft", { count: daysLeft }) : t(`cover.${state}`),
      elapsed,
      until: t(state === "care" ? "cover.ended" : "cover.until", { day }),
      source: t(`source.${source}`),
    };
  });
}

export type VerdictView = {
  state: CoverState;
  title: string;
  detail: string;
  until: string;
  left: string;
  basis: string;
  who: string;
};

/** @returns the verdict on one part of a home, as an owner reads it before sending a report. */
export function describeVerdict(
  { format, texts }: RequestContext,
  warranty: Pick<ComponentWarranty, "component" | "endsOn" | "inWarranty" | "source">,
  on: Temporal.PlainDate,
): VerdictView {
  const t = texts("care");
  const { state, daysLeft } = coverOn(warranty, on);
  const covered = state === "care" ? "care" : "covered";
  return {
    state,
    title: t(`verdict.${covered}.title`),
    detail: t(`verdict.${covered}.detail`),
    until: format.day(dateFromPlainDate(warranty.endsOn)).text,
    left: state === "ending" ? t("cover.daysLeft", { count: daysLeft }) : "",
    basis: `${t(`category.${warranty.component}`)} · ${t(`source.${warranty.source}`)}`,
    who: t(`verdict.${covered}.who`),
  };
}

/** @returns the verdict as it was when the request was reported; null where there was none. */
export function describeStoredVerdict(
  { format, texts }: RequestContext,
  { inWarranty, warrantyEndsOn }: { inWarranty: boolean | null; warrantyEndsOn: Date | null },
): { inWarranty: boolean; title: string; until: string } | null {
  if (inWarranty === null || warrantyEndsOn === null) return null;
  const t = texts("care");
  return {
    inWarranty,
    title: t(`verdict.${inWarranty ? "covered" : "care"}.title`),
    until: t(inWarranty ? "cover.until" : "cover.ended", { day: format.day(warrantyEndsOn).text }),
  };
}
