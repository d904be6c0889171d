import { notify } from "#app/features/outreach/public.server.ts";
import { nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { hashToken } from "#app/platform/vault.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { isReferrersSide } from "../queries/referrers-side.server.ts";
import { judgeAnswer, type Answer } from "../rules/judge-answer.ts";
import { holdPhone } from "./hold-phone.server.ts";

/**
 * Records what the friend answers on the consent page. Declining ends the referral; `never` also puts the number on
 * the list of those who must not be contacted, which outlives the referral, and ends what others have claimed of the
 * friend. A friend who agreed may still decline; the same answer again changes nothing.
 * @param input.token the secret part of the link.
 * @returns "for_the_friend" when the referrer, somebody of their household, staff or a clerk is signed in and answers
 *   instead.
 */
export async function answerConsent(
  ctx: Context,
  { token, answer }: { token: string; answer: Answer },
): Promise<Outcome<undefined, "unknown_link" | "link_ended" | "already_bought" | "for_the_friend">> {
  return inTransaction(ctx.db, async (tx) => {
    const referral = await lockByToken(tx, token);
    if (referral === null) return refuse("unknown_link");
    if (await isReferrersSide(tx, ctx.actor, referral)) return refuse("for_the_friend");
    const effect = judgeAnswer({
      referral: {
        stage: referral.stage,
        consent: referral.friendConsent,
        isProtected: nowDate(ctx) <= referral.protectedUntil,
      },
      answer,
    });
    if (!effect.ok) return effect;
    if (effect.value === "agrees") await agree(tx, ctx, referral);
    if (effect.value === "ends") await decline(tx, ctx, referral);
    if (answer === "never") await neverAgain(tx, ctx, referral.friendPhoneHash);
    return ok();
  });
}

type Referral = { id: string; referrerId: string; friendName: string; project: { name: string } };

async function lockByToken(tx: Tx, token: string) {
  const consentTokenHash = hashToken(token);
  const known = await tx.referral.findUnique({ where: { consentTokenHash }, select: { friendPhoneHash: true } });
  if (known === null) return null;
  await holdPhone(tx, known.friendPhoneHash);
  await tx.$queryRaw`SELECT 1 FROM referral WHERE consent_token_hash = ${consentTokenHash} FOR UPDATE`;
  return tx.referral.findUnique({
    where: { consentTokenHash },
    select: {
      id: true,
      referrerId: true,
      friendName: true,
      friendPhoneHash: true,
      friendConsent: true,
      stage: true,
      protectedUntil: true,
      project: { select: { name: true } },
    },
  });
}

async function agree(tx: Tx, ctx: Context, referral: Referral): Promise<void> {
  await tx.referral.update({
    where: { id: referral.id },
    data: { friendConsent: "agreed", friendConsentAt: nowDate(ctx) },
  });
  await tell(tx, ctx, referral, "agreed");
}

async function decline(tx: Tx, ctx: Context, referral: Referral): Promise<void> {
  const now = nowDate(ctx);
  await tx.referral.update({
    where: { id: referral.id },
    data: { friendConsent: "declined", friendConsentAt: now, stage: "declined", endedAt: now },
  });
  await tell(tx, ctx, referral, "declined");
}

/** Keeps the number from every later claim, and ends the claims on it that have not led to a purchase. */
async function neverAgain(tx: Tx, ctx: Context, phoneHash: string): Promise<void> {
  await tx.suppressedPhone.createMany({ data: { phoneHash, at: nowDate(ctx) }, skipDuplicates: true });
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM referral WHERE friend_phone_hash = ${phoneHash} AND stage IN ('registered', 'visited')
    ORDER BY id FOR UPDATE`;
  const running = await tx.referral.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    select: { id: true, referrerId: true, friendName: true, project: { select: { name: true } } },
  });
  for (const referral of running) await decline(tx, ctx, referral);
}

/** The owner learns whether the friend agreed, not in which words. */
async function tell(tx: Tx, ctx: Context, referral: Referral, news: "agreed" | "declined"): Promise<void> {
  await notify(tx, ctx, {
    memberId: referral.referrerId,
    kind: `referrals.${news}`,
    values: { friend: referral.friendName, project: referral.project.name },
    href: `/refer/${referral.id}`,
    dedupeKey: `referral-${news}:${referral.id}`,
    chat: true,
  });
}
