import type { Context, MemberActor } from "#app/platform/context.ts";
import { readPageKey, writePageKey } from "#app/shared/page-key.ts";

const PAGE_ROWS = 20;

const columns = {
  id: true,
  friendName: true,
  friendPhoneMasked: true,
  friendConsent: true,
  stage: true,
  registeredAt: true,
  protectedUntil: true,
  consultantId: true,
  project: { select: { name: true } },
  programme: { select: { rewardFen: true, taxRule: true } },
  steps: { select: { stage: true, happenedOn: true }, orderBy: { recordedAt: "asc" } },
} as const;

export type MyReferral = Awaited<ReturnType<typeof listMyReferrals>>["rows"][number];

/**
 * The actor's own referrals, newest first.
 * @param after page key of the last one shown: `registeredAt` and id.
 */
export async function listMyReferrals({ db, actor }: Context<MemberActor>, after: string | null) {
  const key = readPageKey(after);
  const found = await db.referral.findMany({
    where: {
      referrerId: actor.memberId,
      ...(key === null ? {} : { OR: [{ registeredAt: { lt: key.at } }, { registeredAt: key.at, id: { lt: key.id } }] }),
    },
    orderBy: [{ registeredAt: "desc" }, { id: "desc" }],
    take: PAGE_ROWS + 1,
    select: columns,
  });
  const rows = found.slice(0, PAGE_ROWS);
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE_ROWS && last ? writePageKey({ at: last.registeredAt, id: last.id }) : null };
}

/** @returns one of the actor's own referrals; null for those of others. */
export async function readMyReferral({ db, actor }: Context<MemberActor>, referralId: string) {
  return db.referral.findFirst({ where: { id: referralId, referrerId: actor.memberId }, select: columns });
}

/** @returns how many of the actor's referrals are on the way to a sale. */
export async function countRunning({ db, actor }: Context<MemberActor>): Promise<number> {
  return db.referral.count({
    where: { referrerId: actor.memberId, stage: { in: ["registered", "visited", "subscribed", "signed"] } },
  });
}
