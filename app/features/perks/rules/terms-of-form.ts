import type { Temporal } from "#app/shared/club-time.ts";
import type { PerkForm } from "../schemas.ts";
import type { PerkTerms } from "./perk-terms.ts";

/** @returns the terms that a filled-in form means: times in the club's zone, and only the prices of its kind. */
export function termsOfForm(form: PerkForm, zone: string): PerkTerms {
  const isPrice = form.kind === "member_price";
  const instant = (time: Temporal.PlainDateTime) => time.toZonedDateTime(zone).toInstant();
  return {
    ...form,
    listPriceFen: isPrice ? form.listPriceFen : null,
    memberPriceFen: isPrice ? form.memberPriceFen : null,
    faceValueFen: isPrice ? null : form.faceValueFen,
    claimFrom: instant(form.claimFrom),
    claimUntil: instant(form.claimUntil),
    useUntil: instant(form.useUntil),
  };
}
