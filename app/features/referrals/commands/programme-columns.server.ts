import { nowDate, type Context } from "#app/platform/context.ts";
import { dateFromPlainDate } from "#app/shared/club-time.ts";
import type { ProgrammeTerms } from "../rules/judge-terms.ts";

/** @returns a programme's terms as the table keeps them. */
export function programmeColumns(ctx: Pick<Context, "clock">, { startsOn, endsOn, ...terms }: ProgrammeTerms) {
  return {
    ...terms,
    startsOn: dateFromPlainDate(startsOn),
    endsOn: endsOn === null ? null : dateFromPlainDate(endsOn),
    createdAt: nowDate(ctx),
  };
}
