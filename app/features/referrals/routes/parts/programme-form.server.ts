import type { Context } from "#app/platform/context.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { formatYuanPlain } from "#app/shared/money.ts";
import { USUAL_TERMS } from "../../rules/judge-terms.ts";

type Programme = {
  rewardFen: bigint;
  taxRule: string;
  visitWithinDays: number;
  minutesBeforeVisit: number;
  protectionDays: number;
  holdDays: number;
};

/** @returns the fields of a further version as the form starts with them: as the one before, from today on. */
export function programmeFields(ctx: Pick<Context, "clock" | "zone">, programme: Programme | null) {
  const { rewardFen, ...terms } = programme ?? { ...USUAL_TERMS, rewardFen: null };
  return {
    rewardFen: rewardFen === null ? "" : formatYuanPlain(rewardFen),
    taxRule: terms.taxRule,
    visitWithinDays: String(terms.visitWithinDays),
    minutesBeforeVisit: String(terms.minutesBeforeVisit),
    protectionDays: String(terms.protectionDays),
    holdDays: String(terms.holdDays),
    startsOn: todayIn(ctx.clock.now(), ctx.zone).toString(),
    endsOn: "",
  };
}
