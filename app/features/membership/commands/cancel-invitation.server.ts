import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** Takes an open invitation back; its link ends at once. Owner and co-owners of the home may, whoever of them sent it. */
export async function cancelInvitation(
  ctx: Context<MemberActor>,
  { invitationId }: { invitationId: string },
): Promise<Outcome<undefined, "not_found">> {
  const { count } = await ctx.db.householdInvitation.updateMany({
    where: {
      id: invitationId,
      acceptedAt: null,
      cancelledAt: null,
      home: {
        household: {
          some: { memberId: ctx.actor.memberId, untilAt: null, relation: { in: ["owner", "co_owner"] } },
        },
      },
    },
    data: { cancelledAt: nowDate(ctx) },
  });
  return count === 1 ? ok() : refuse("not_found");
}
