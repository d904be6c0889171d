import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { refuseForeignId } from "#app/platform/http/foreign-id.ts";
import { hashToken, type Vault } from "#app/platform/vault.ts";
import { writeAudit } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { parsePhone } from "#app/shared/phone.ts";
import { normalizeName } from "#app/shared/text.ts";
import { relationTo } from "../queries/home-cards.server.ts";
import { judgeInvitation, type Invitable, type InviteRefusal } from "../rules/household-rights.ts";

export type NewInvitation = {
  /** The form's request id: sent twice it is one invitation. */
  requestId: string;
  homeId: string;
  name: string;
  phone: string;
  relation: Invitable;
};

const VALID_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Invites a person into the household of a home. An open invitation of the same phone is replaced.
 * @returns the secret of the link /join/:token, which works once, for that phone, for 14 days.
 */
export async function inviteToHousehold(
  ctx: Context<MemberActor>,
  { requestId, homeId, relation, ...input }: NewInvitation,
): Promise<Outcome<{ token: string }, InviteRefusal | "invalid_phone" | "missing_name">> {
  const name = normalizeName(input.name);
  const phone = parsePhone(input.phone);
  if (name === "") return refuse("missing_name");
  if (phone === null) return refuse("invalid_phone");
  const phoneHash = ctx.vault.hash(phone);
  const token = invitationToken(ctx.vault, requestId);
  return inTransaction(ctx.db, async (tx) => {
    // Invitations of one home come one after the other, so that the limit holds.
    await tx.$queryRaw`SELECT 1 FROM home WHERE id = ${homeId}::uuid FOR NO KEY UPDATE`;
    const sent = { id: requestId, homeId, invitedById: ctx.actor.memberId };
    if ((await tx.householdInvitation.count({ where: sent })) > 0) return ok({ token });
    const judged = judgeInvitation({ as: relation, ...(await readCase(tx, ctx, homeId, phoneHash)) });
    if (!judged.ok) return judged;
    const now = nowDate(ctx);
    await tx.householdInvitation.updateMany({
      where: { homeId, phoneHash, acceptedAt: null, cancelledAt: null },
      data: { cancelledAt: now },
    });
    await tx.householdInvitation.create({
      data: {
        id: requestId,
        homeId,
        invitedById: ctx.actor.memberId,
        name,
        phoneEnc: ctx.vault.encrypt(phone),
        phoneHash,
        relation,
        tokenHash: hashToken(token),
        createdAt: now,
        expiresAt: new Date(now.getTime() + VALID_DAYS * DAY_MS),
      },
    });
    await writeAudit(tx, ctx, {
      action: "household.invite",
      subjectKind: "home",
      subjectId: homeId,
      detail: { relation },
    });
    return ok({ token });
  }).catch((error: unknown) => refuseForeignId(error, "household_invitation_pkey"));
}

/** The secret of an invitation's link: made from its id, so that the owner can see the link again. */
export function invitationToken(vault: Vault, invitationId: string): string {
  return vault.hash(`household invitation ${invitationId}`);
}

async function readCase(tx: Tx, ctx: Context<MemberActor>, homeId: string, phoneHash: string) {
  const { memberId } = ctx.actor;
  const inviter = await relationTo(tx, { memberId, homeId });
  const own = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { phoneHash: true } });
  const mates = await tx.householdMember.findMany({
    where: { homeId, untilAt: null },
    select: { member: { select: { phoneHash: true } } },
  });
  const others = { phoneHash: { not: phoneHash }, expiresAt: { gt: nowDate(ctx) } };
  const open = await tx.householdInvitation.count({
    where: { homeId, acceptedAt: null, cancelledAt: null, ...others },
  });
  return {
    inviter,
    isOwnPhone: own.phoneHash === phoneHash,
    isMember: mates.some(({ member }) => member.phoneHash === phoneHash),
    taken: mates.length + open,
  };
}
