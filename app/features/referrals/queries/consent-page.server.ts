import type { Context } from "#app/platform/context.ts";
import { hashToken } from "#app/platform/vault.ts";

/**
 * @returns what a friend sees before answering: who recommends what, and the friend's own masked number; null for a
 * link that leads nowhere.
 */
export async function readConsentPage({ db }: Pick<Context, "db">, token: string) {
  return db.referral.findUnique({
    where: { consentTokenHash: hashToken(token) },
    select: {
      friendName: true,
      friendPhoneMasked: true,
      friendConsent: true,
      endedAt: true,
      consultantId: true,
      project: { select: { name: true, city: true, address: true, summary: true, pictureKey: true } },
      programme: { select: { rewardFen: true, protectionDays: true } },
      referrer: { select: { name: true } },
    },
  });
}

/** @returns the names of members of staff by id. */
export async function staffNames(
  { db }: Pick<Context, "db">,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const found = await db.staff.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(found.map(({ id, name }) => [id, name]));
}
