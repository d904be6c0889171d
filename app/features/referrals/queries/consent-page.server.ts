import { homesOf } from "#app/features/membership/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { hashToken } from "#app/platform/vault.ts";

/**
 * @returns what a friend sees before answering: who recommends what, and the friend's own masked number; null for a
 * link that leads nowhere.
 */
export async function readConsentPage({ db }: Pick<Context, "db">, token: string) {
  const referral = await db.referral.findUnique({
    where: { consentTokenHash: hashToken(token) },
    select: {
      friendName: true,
      friendPhoneMasked: true,
      friendPhoneHash: true,
      friendConsent: true,
      stage: true,
      protectedUntil: true,
      consultantId: true,
      project: { select: { name: true, city: true, address: true, summary: true, pictureKey: true } },
      programme: { select: { rewardFen: true, protectionDays: true } },
      referrer: { select: { id: true, name: true } },
    },
  });
  if (referral === null) return null;
  const { friendPhoneHash, ...shown } = referral;
  const [homes, suppressed] = await Promise.all([
    homesOf(db, referral.referrer.id),
    db.suppressedPhone.findUnique({ where: { phoneHash: friendPhoneHash } }),
  ]);
  return { ...shown, community: homes[0]?.community ?? null, isSuppressed: suppressed !== null };
}
