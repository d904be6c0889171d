import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { writeAudit } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { relationTo } from "../queries/home-cards.server.ts";
import { mayTakeOut } from "../rules/household-rights.ts";

/** Takes somebody out of the household of a home, or lets the member leave it. Taken out twice is taken out. */
export async function takeOut(
  ctx: Context<MemberActor>,
  { homeId, memberId }: { homeId: string; memberId: string },
): Promise<Outcome<undefined, "not_allowed">> {
  return inTransaction(ctx.db, async (tx) => {
    const by = await relationTo(tx, { memberId: ctx.actor.memberId, homeId });
    const whom = await relationTo(tx, { memberId, homeId });
    if (by === null) return refuse("not_allowed");
    if (whom === null) return ok();
    if (!mayTakeOut({ by, whom, isSelf: memberId === ctx.actor.memberId })) return refuse("not_allowed");
    const { count } = await tx.householdMember.updateMany({
      where: { homeId, memberId, untilAt: null, relation: whom },
      data: { untilAt: nowDate(ctx) },
    });
    if (count === 0) return ok();
    await writeAudit(tx, ctx, {
      action: "household.take_out",
      subjectKind: "member",
      subjectId: memberId,
      detail: { homeId },
    });
    return ok();
  });
}
