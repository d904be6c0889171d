import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import { Prisma } from "#app/platform/db/database.ts";
import type { Ability } from "#app/shared/abilities.ts";
import type { JobKey } from "../rules/list-jobs.ts";
import { listReferralTasks } from "./owner-tasks.server.ts";

/** What waits in one job: how much, and whether a promise is overdue. */
export type Waiting = { job: JobKey; count: number; isLate: boolean };

type Part = { needs: Ability; count: (ctx: Context<StaffActor>) => Prisma.Sql };

const PARTS: readonly Part[] = [
  { needs: "payouts.see", count: countPayouts },
  { needs: "care.manage", count: countCare },
  { needs: "conversations.answer", count: countConversations },
];

/** @returns what waits for this person in each job that they have; jobs without anything are left out. */
export async function readWaiting(ctx: Context<StaffActor>): Promise<Waiting[]> {
  const [counted, referrals] = await Promise.all([countParts(ctx), listReferralTasks(ctx)]);
  const rows: Waiting[] = [...counted, { job: "referrals", count: referrals.length, isLate: false }];
  return rows.filter(({ count }) => count > 0);
}

/** Everything but referrals in one statement. */
async function countParts(ctx: Context<StaffActor>): Promise<Waiting[]> {
  const parts = PARTS.filter(({ needs }) => ctx.actor.abilities.has(needs)).map(({ count }) => count(ctx));
  return parts.length === 0 ? [] : ctx.db.$queryRaw<Waiting[]>(Prisma.join(parts, " UNION ALL "));
}

/** Batches to lock (one's own), to approve (a colleague's) and to settle. */
function countPayouts({ actor: { staffId, abilities } }: Context<StaffActor>): Prisma.Sql {
  return Prisma.sql`
    SELECT 'payouts' AS job, count(*)::int AS count, false AS "isLate" FROM payout_batch
    WHERE (state = 'draft' AND created_by_id = ${staffId}::uuid AND ${abilities.has("payouts.create")})
      OR (state = 'locked' AND created_by_id <> ${staffId}::uuid AND ${abilities.has("payouts.approve")})
      OR (state = 'exported' AND ${abilities.has("payouts.settle")})`;
}

/** Requests that are open, as the desk counts them; praise is never late. */
function countCare(ctx: Context<StaffActor>): Prisma.Sql {
  return Prisma.sql`
    SELECT 'care' AS job, count(*)::int AS count,
           coalesce(bool_or(promised_at < ${nowDate(ctx)} AND kind <> 'praise'), false) AS "isLate"
    FROM care_request
    WHERE state IN ('reported', 'assigned', 'scheduled')`;
}

function countConversations(ctx: Context<StaffActor>): Prisma.Sql {
  return Prisma.sql`
    SELECT 'conversations' AS job, count(*)::int AS count, coalesce(bool_or(promised_at < ${nowDate(ctx)}), false) AS "isLate"
    FROM conversation
    WHERE holder = 'waiting'`;
}
