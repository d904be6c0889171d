import type { TFunction } from "i18next";
import type { TermsRefusal } from "../../rules/judge-terms.ts";

type Refusal = { reason: string; details?: Readonly<Record<string, string | number>> };

const FIELDS: Readonly<Record<TermsRefusal, string>> = {
  ends_before_start: "endsAt",
  closes_before_opening: "registrationClosesAt",
  closes_after_end: "registrationClosesAt",
  below_seats_taken: "capacity",
};

/** @returns the refusal's sentence beside the field it is about, or above the form. */
export function refuseTerms(texts: TFunction, { reason, details }: Refusal): Record<string, string> {
  const field = Object.entries(FIELDS).find(([each]) => each === reason)?.[1] ?? "";
  return { [field]: texts(`errors.${reason}`, { ...details }) };
}
