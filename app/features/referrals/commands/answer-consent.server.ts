import { notify } from "#app/features/outreach/public.server.ts";
import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { hashToken } from "#app/platform/vault.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

export type ConsentAnswer = "agree" | "decline" | "never";

/**
 * Records what the friend answers on the consent page. Declining ends the referral; `never` also puts the number on
 * the list of those who must not be contacted, which outlives the referral. A friend who agreed may still decline.
 * @param input.token the secret part of the link.
 */
export async function answerConsent(
  ctx: Context,
  { token, answer }: { token: string; answer: ConsentAnswer },
): Promise<Outcome<undefined, "unknown_link" | "link_ended">> {
  return inTransaction(ctx.db, async (tx) => {
    const [locked] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM referral WHERE consent_token_hash = ${hashToken(token)} FOR UPDATE`;
    if (locked === undefined) return refuse("unknown_link");
    const referral = await tx.referral.findUniqueOrThrow({
      where: { id: locked.id },
      include: { project: { select: { name: true } } },
    });
    if (answer === "never") {
      await tx.suppressedPhone.createMany({
        data: { phoneHash: referral.friendPhoneHash, at: nowDate(ctx) },
        skipDuplicates: true,
      });
    }
    const declines = answer !== "agree";
    if (referral.friendConsent === (declines ? "declined" : "agreed")) return ok();
    if (referral.endedAt !== null) return answer === "never" ? ok() : refuse("link_ended");
    await tx.referral.update({
      where: { id: referral.id },
      data: {
        friendConsent: declines ? "declined" : "agreed",
        friendConsentAt: nowDate(ctx),
        ...(declines ? { stage: "declined", endedAt: nowDate(ctx) } : {}),
      },
    });
    await notify(tx, ctx, {
      memberId: referral.referrerId,
      kind: declines ? "referrals.declined" : "referrals.agreed",
      values: { friend: referral.friendName, project: referral.project.name },
      href: `/refer/${referral.id}`,
      dedupeKey: `referral-${declines ? "declined" : "agreed"}:${referral.id}`,
      chat: true,
    });
    return ok();
  });
}
