import { payoutsWaiting } from "#app/features/rewards/public.server.ts";
import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import { Prisma } from "#app/platform/db/database.ts";
import type { Ability } from "#app/shared/abilities.ts";
import type { JobKey } from "../rules/list-jobs.ts";
import { listReferralTasks } from "./owner-tasks.server.ts";

/** What waits in one job: how much, and whether a promise is overdue. */
export type Waiting = { job: JobKey; count: number; isLate: boolean };

type Part = { needs: Ability; count: (ctx: Context<StaffActor>) => Prisma.Sql };

const PARTS: readonly Part[] = [
  { needs: "care.manage", count: countCare },
  { needs: "conversations.answer", count: countConversations },
];

/** @returns what waits for this person in each job that they have; jobs without anything are left out. */
export async function readWaiting(ctx: Context<StaffActor>): Promise<Waiting[]> {
  const [payouts, counted, referrals] = await Promise.all([
    payoutsWaiting(ctx),
    countParts(ctx),
    listReferralTasks(ctx),
  ]);
  const rows: Waiting[] = [
    { job: "payouts", count: payouts.length, isLate: false },
    ...counted,
    { job: "referrals", count: referrals.length, isLate: false },
  ];
  return rows.filter(({ count }) => count > 0);
}

/** What is counted without being read, in one statement. */
async function countParts(ctx: Context<StaffActor>): Promise<Waiting[]> {
  const parts = PARTS.filter(({ needs }) => ctx.actor.abilities.has(needs)).map(({ count }) => count(ctx));
  return parts.length === 0 ? [] : ctx.db.$queryRaw<Waiting[]>(Prisma.join(parts, " UNION ALL "));
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
