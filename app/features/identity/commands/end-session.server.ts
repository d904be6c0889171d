import { nowDate, type Context } from "#app/platform/context.ts";

/** Signs out: the session's token is worthless from now on. A session that has already ended stays as it is. */
export async function endSession(ctx: Pick<Context, "db" | "clock">, sessionId: string): Promise<void> {
  await ctx.db.session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: nowDate(ctx) },
  });
}
