import type { Tx } from "#app/platform/db/database.ts";

export type LockedReferral = NonNullable<Awaited<ReturnType<typeof lockReferral>>>;

/** Takes a referral for this transaction. @returns it with its terms and its last step; null when there is none. */
export async function lockReferral(tx: Tx, referralId: string) {
  await tx.$queryRaw`SELECT 1 FROM referral WHERE id = ${referralId}::uuid FOR UPDATE`;
  return tx.referral.findUnique({
    where: { id: referralId },
    include: {
      programme: true,
      project: { select: { name: true } },
      referrer: { select: { language: true } },
      steps: { orderBy: { happenedOn: "desc" }, take: 1, select: { happenedOn: true, recordedAt: true } },
    },
  });
}
