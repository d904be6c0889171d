import { newId, nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { hashToken } from "#app/platform/vault.ts";
import { writeAudit } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { readInvitation } from "../queries/invitation.server.ts";
import { judgeAcceptance, type AcceptRefusal } from "../rules/judge-acceptance.ts";

/**
 * Lets the signed-in member into the household they were invited to. The same member again gets the same answer.
 * @returns "other_phone" when somebody else was invited; "unknown_link" for a link of no invitation.
 */
export async function acceptInvitation(
  ctx: Context<MemberActor>,
  { token }: { token: string },
): Promise<Outcome<{ homeId: string }, AcceptRefusal | "unknown_link">> {
  const { memberId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    // Two acceptances at once come one after the other.
    await tx.$queryRaw`SELECT 1 FROM household_invitation WHERE token_hash = ${hashToken(token)} FOR UPDATE`;
    const invitation = await readInvitation(tx, token);
    if (invitation === null) return refuse("unknown_link");
    const { relation } = invitation;
    const { homeId } = invitation.home;
    const member = await tx.member.findUniqueOrThrow({
      where: { id: memberId },
      select: { name: true, phoneHash: true, homes: { where: { homeId, untilAt: null }, select: { id: true } } },
    });
    const isInvitedPhone = member.phoneHash === invitation.phoneHash;
    if (isInvitedPhone && member.homes.length > 0) return ok({ homeId });
    const judged = judgeAcceptance({ invitation, isInvitedPhone, now: ctx.clock.now() });
    if (!judged.ok) return judged;
    const now = nowDate(ctx);
    await tx.householdInvitation.update({ where: { id: invitation.invitationId }, data: { acceptedAt: now } });
    await tx.householdMember.create({ data: { id: newId(ctx), homeId, memberId, relation, sinceAt: now } });
    await tx.homeCoOwner.deleteMany({ where: { homeId, name: member.name } });
    await writeAudit(tx, ctx, {
      action: "household.join",
      subjectKind: "home",
      subjectId: homeId,
      detail: { relation },
    });
    return ok({ homeId });
  });
}
