import { notify } from "#app/features/outreach/public.server.ts";
import { actorColumns, newId, nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { hashToken } from "#app/platform/vault.ts";
import { dateFromInstant, dateFromPlainDate, todayIn } from "#app/shared/club-time.ts";
import { maskPhone } from "#app/shared/phone.ts";
import { protectedUntilVisit } from "../rules/protect.ts";
import { chooseConsultant } from "./choose-consultant.server.ts";
import { consentToken } from "./consent-token.server.ts";

export type NewReferral = {
  /** Becomes the referral's id: the same request again answers with the same referral. */
  requestId: string;
  referrerId: string;
  projectId: string;
  friendName: string;
  /** E.164. */
  friendPhone: string;
  channel: "portal" | "chat" | "consultant";
};

type JudgedReferral = NewReferral & {
  phoneHash: string;
  programme: { id: string; visitWithinDays: number; protectionDays: number };
};

/**
 * Writes a referral that was judged to be in order, with its first step, and tells the owner.
 * @throws a unique violation of `referral_live_claim` when somebody else was first.
 */
export async function insertReferral(tx: Tx, ctx: Context, input: JudgedReferral): Promise<void> {
  const now = ctx.clock.now();
  const until = protectedUntilVisit(now, input.programme);
  const { project } = await tx.referral.create({
    data: {
      id: input.requestId,
      projectId: input.projectId,
      programmeId: input.programme.id,
      referrerId: input.referrerId,
      friendName: input.friendName,
      friendPhoneEnc: ctx.vault.encrypt(input.friendPhone),
      friendPhoneHash: input.phoneHash,
      friendPhoneMasked: maskPhone(input.friendPhone),
      consentTokenHash: hashToken(consentToken(ctx, input.requestId)),
      channel: input.channel,
      consultantId: ctx.actor.kind === "staff" ? ctx.actor.staffId : await chooseConsultant(tx, input.referrerId),
      registeredAt: nowDate(ctx),
      protectedUntil: dateFromInstant(until),
    },
    select: { project: { select: { name: true } } },
  });
  await tx.referralStep.create({
    data: {
      id: newId(ctx),
      referralId: input.requestId,
      stage: "registered",
      happenedOn: dateFromPlainDate(todayIn(now, ctx.zone)),
      evidence: input.channel,
      ...actorColumns(ctx.actor),
      recordedAt: nowDate(ctx),
    },
  });
  await notify(tx, ctx, {
    memberId: input.referrerId,
    kind: "referrals.registered",
    values: { friend: input.friendName, project: project.name, until: { at: until.toString() } },
    href: `/refer/${input.requestId}`,
    dedupeKey: `referral-registered:${input.requestId}`,
    // In chat the bot answers the same message with its own card.
    chat: input.channel !== "chat",
  });
}
