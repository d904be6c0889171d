import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import type { Prisma } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { writeAudit } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** Takes an open invitation back; its link ends at once. Owner and co-owners of the home may, whoever of them sent it. */
export async function cancelInvitation(
  ctx: Context<MemberActor>,
  { invitationId }: { invitationId: string },
): Promise<Outcome<undefined, "not_found">> {
  const mayInvite: Prisma.HouseholdMemberWhereInput = {
    memberId: ctx.actor.memberId,
    untilAt: null,
    relation: { in: ["owner", "co_owner"] },
  };
  return inTransaction(ctx.db, async (tx) => {
    const [cancelled] = await tx.householdInvitation.updateManyAndReturn({
      where: { id: invitationId, acceptedAt: null, cancelledAt: null, home: { household: { some: mayInvite } } },
      data: { cancelledAt: nowDate(ctx) },
      select: { homeId: true, relation: true },
    });
    if (cancelled === undefined) return refuse("not_found");
    await writeAudit(tx, ctx, {
      action: "household.cancel_invitation",
      subjectKind: "home",
      subjectId: cancelled.homeId,
      detail: { relation: cancelled.relation },
    });
    return ok();
  });
}
