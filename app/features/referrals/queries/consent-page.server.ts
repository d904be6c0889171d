import { homesOf } from "#app/features/membership/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { hashToken } from "#app/platform/vault.ts";
import { isReferrersSide } from "./referrers-side.server.ts";

/**
 * @returns what a friend sees before answering: who recommends what, and the friend's own masked number; null for a
 * link that leads nowhere. `forFriend` when the reader is the referrer, of their household, staff or a clerk, who cannot
 * answer.
 */
export async function readConsentPage({ db, actor }: Pick<Context, "db" | "actor">, token: string) {
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
      project: {
        select: {
          name: true,
          city: true,
          address: true,
          summary: true,
          pictureKey: true,
          community: { select: { name: true } },
        },
      },
      programme: { select: { rewardFen: true, protectionDays: true } },
      referrer: { select: { id: true, name: true } },
    },
  });
  if (referral === null) return null;
  const { friendPhoneHash, ...shown } = referral;
  const [homes, suppressed, forFriend] = await Promise.all([
    homesOf(db, referral.referrer.id),
    db.suppressedPhone.findUnique({ where: { phoneHash: friendPhoneHash } }),
    isReferrersSide(db, actor, { referrerId: referral.referrer.id, friendPhoneHash }),
  ]);
  return { ...shown, community: homes[0]?.community ?? null, isSuppressed: suppressed !== null, forFriend };
}
