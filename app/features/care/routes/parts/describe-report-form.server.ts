import { homesOf } from "#app/features/membership/public.server.ts";
import { newId, type Context, type MemberActor } from "#app/platform/context.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { dateFromInstant, todayIn } from "#app/shared/club-time.ts";
import { readServiceTerms } from "../../queries/terms.server.ts";
import { warrantyOfHome } from "../../queries/warranty.server.ts";
import type { CareCategory, CareKind } from "../../rules/care-kinds.ts";
import { promiseNext } from "../../rules/promise-next.ts";
import { describeVerdict, type VerdictView } from "./describe-warranty.server.ts";

/** @returns what the form for a report shows, all its verdicts included, so that they change as the owner chooses. */
export async function describeReportForm(
  context: RequestContext,
  ctx: Context<MemberActor>,
  query: { kind: CareKind; home: string | null; category: CareCategory | null },
) {
  const homes = await homesOf(ctx.db, ctx.actor.memberId);
  const now = ctx.clock.now();
  const today = todayIn(now, ctx.zone);
  const verdicts = await Promise.all(
    homes.map(async (home): Promise<[string, Record<string, VerdictView>]> => {
      const warranty = await warrantyOfHome(ctx.db, home, today);
      const views = warranty?.warranties.map((each) => [each.component, describeVerdict(context, each, today)]) ?? [];
      return [home.homeId, Object.fromEntries(views)];
    }),
  );
  const terms = await readServiceTerms(ctx.db);
  const answerBy = (emergency: boolean) =>
    context.format.time(dateFromInstant(promiseNext({ owed: "answer", from: now, emergency, terms, zone: ctx.zone })))
      .text;
  return {
    requestId: newId(ctx),
    dutyPhone: context.club?.dutyPhone ?? "",
    kind: query.kind,
    category: query.category,
    homes: homes.map(({ homeId, label }) => ({ id: homeId, label })),
    homeId: (homes.find(({ homeId }) => homeId === query.home) ?? homes[0])?.homeId ?? null,
    verdicts: Object.fromEntries(verdicts),
    answerBy: { calm: answerBy(false), urgent: answerBy(true) },
  };
}
