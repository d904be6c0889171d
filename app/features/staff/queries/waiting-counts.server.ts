import { countWaiting } from "#app/features/outreach/public.server.ts";
import { payoutsWaiting } from "#app/features/rewards/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import type { Prisma } from "#app/platform/db/database.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";
import type { JobKey } from "../rules/list-jobs.ts";
import { listReferralTasks } from "./owner-tasks.server.ts";

/** What waits in one job: how much, and whether a promise is overdue. */
export type Waiting = { job: JobKey; count: number; isLate: boolean };

/** @returns what waits for this person in each job that they have; jobs without anything are left out. */
export async function readWaiting(ctx: Context<StaffActor>): Promise<Waiting[]> {
  const nothing = { count: 0, isLate: false };
  const { abilities } = ctx.actor;
  const [payouts, care, conversations, referrals] = await Promise.all([
    payoutsWaiting(ctx),
    abilities.has("care.manage") ? countCare(ctx) : nothing,
    abilities.has("conversations.answer") ? countWaiting(ctx) : nothing,
    listReferralTasks(ctx),
  ]);
  const rows: Waiting[] = [
    { job: "payouts", count: payouts.length, isLate: false },
    { job: "care", ...care },
    { job: "conversations", ...conversations },
    { job: "referrals", count: referrals.length, isLate: false },
  ];
  return rows.filter(({ count }) => count > 0);
}

/** Requests that are open, as the desk counts them; praise is never late. */
async function countCare({ db, clock }: Context<StaffActor>): Promise<Omit<Waiting, "job">> {
  const open = { state: { in: ["reported", "assigned", "scheduled"] } } satisfies Prisma.CareRequestWhereInput;
  const [count, late] = await Promise.all([
    db.careRequest.count({ where: open }),
    db.careRequest.count({
      where: { ...open, kind: { not: "praise" }, promisedAt: { lt: dateFromInstant(clock.now()) } },
    }),
  ]);
  return { count, isLate: late > 0 };
}
