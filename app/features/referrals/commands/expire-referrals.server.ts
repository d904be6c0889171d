import { notify } from "#app/features/outreach/public.server.ts";
import { actorColumns, newId, nowDate, type Context, type JobActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { dateFromPlainDate, todayIn } from "#app/shared/club-time.ts";

/** Rows taken at once, so that no transaction holds more than it can finish in a second. */
const BATCH_ROWS = 200;

/**
 * Ends the claims whose protection ran out, which frees the friend's phone, and tells the owners. Two workers at once
 * share the rows between them.
 * @returns how many ended.
 */
export async function expireReferrals(ctx: Context<JobActor>): Promise<number> {
  let ended = 0;
  for (;;) {
    const count = await expireBatch(ctx);
    ended += count;
    if (count < BATCH_ROWS) return ended;
  }
}

async function expireBatch(ctx: Context<JobActor>): Promise<number> {
  const now = nowDate(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const due = await tx.$queryRaw<{ id: string; referrer_id: string; friend_name: string; project: string }[]>`
      UPDATE referral SET stage = 'expired', ended_at = ${now}::timestamptz
      FROM project
      WHERE project.id = referral.project_id AND referral.id IN (
        SELECT id FROM referral
        WHERE stage IN ('registered', 'visited') AND protected_until < ${now}::timestamptz
        ORDER BY id LIMIT ${BATCH_ROWS} FOR UPDATE SKIP LOCKED
      )
      RETURNING referral.id, referral.referrer_id, referral.friend_name, project.name AS project`;
    const happenedOn = dateFromPlainDate(todayIn(ctx.clock.now(), ctx.zone));
    await tx.referralStep.createMany({
      data: due.map(({ id }) => ({
        id: newId(ctx),
        referralId: id,
        stage: "expired" as const,
        happenedOn,
        evidence: "protection",
        ...actorColumns(ctx.actor),
        recordedAt: now,
      })),
    });
    for (const { id, referrer_id, friend_name, project } of due) {
      await notify(tx, ctx, {
        memberId: referrer_id,
        kind: "referrals.expired",
        values: { friend: friend_name, project },
        href: `/refer/${id}`,
        dedupeKey: `referral-expired:${id}`,
        chat: true,
      });
    }
    return due.length;
  });
}
