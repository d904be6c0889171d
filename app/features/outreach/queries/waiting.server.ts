import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import type { Prisma } from "#app/platform/db/database.ts";

/**
 * The conversations that wait for this person's answer: those that nobody has taken, their own in which the owner wrote
 * again, and a colleague's once what was promised there has run out.
 */
export function waitsFor(ctx: Context<StaffActor>): Prisma.ConversationWhereInput {
  return {
    OR: [
      { holder: "waiting" },
      { holder: "staff", staffId: ctx.actor.staffId, promisedAt: { not: null } },
      { holder: "staff", promisedAt: { lt: nowDate(ctx) } },
    ],
  };
}

/** @returns how many conversations wait for this person, and whether a promise among them has run out. */
export async function countWaiting(ctx: Context<StaffActor>): Promise<{ count: number; isLate: boolean }> {
  const { _count: count, _min: first } = await ctx.db.conversation.aggregate({
    where: waitsFor(ctx),
    _count: true,
    _min: { promisedAt: true },
  });
  return { count, isLate: first.promisedAt !== null && first.promisedAt < nowDate(ctx) };
}
