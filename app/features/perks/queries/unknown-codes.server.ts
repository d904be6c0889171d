import { nowDate, type ClerkActor, type Context } from "#app/platform/context.ts";

/** A clerk mistypes now and then; a script tries one code after the other. */
const MOST_UNKNOWN = 30;
const WITHIN_MS = 15 * 60_000;

/** @returns whether the clerk has entered so many codes that are no vouchers that the till has to rest. */
export async function hasGuessed(ctx: Context<ClerkActor>): Promise<boolean> {
  const since = new Date(nowDate(ctx).getTime() - WITHIN_MS);
  const unknown = await ctx.db.redemptionAttempt.count({
    where: { clerkId: ctx.actor.clerkId, answer: "unknown", at: { gt: since } },
  });
  return unknown >= MOST_UNKNOWN;
}
