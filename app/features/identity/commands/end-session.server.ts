import { nowDate, type ClerkActor, type Context, type MemberActor, type StaffActor } from "#app/platform/context.ts";
import { ownSessions } from "../queries/sessions.server.ts";

/** Signs out: the session's token is worthless from now on. A session that has already ended stays as it is. */
export async function endSession(ctx: Pick<Context, "db" | "clock">, sessionId: string): Promise<void> {
  await ctx.db.session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: nowDate(ctx) },
  });
}

/** Signs one of the actor's own devices out; anybody else's is left alone. */
export async function endOwnSession(
  ctx: Context<MemberActor | StaffActor | ClerkActor>,
  sessionId: string,
): Promise<void> {
  await ctx.db.session.updateMany({
    where: { ...ownSessions(ctx.actor), id: sessionId, revokedAt: null },
    data: { revokedAt: nowDate(ctx) },
  });
}

/** Signs all of the actor's devices out but the one that asks. */
export async function endOtherSessions(
  ctx: Context<MemberActor | StaffActor | ClerkActor>,
  currentId: string,
): Promise<void> {
  await ctx.db.session.updateMany({
    where: { ...ownSessions(ctx.actor), id: { not: currentId }, revokedAt: null },
    data: { revokedAt: nowDate(ctx) },
  });
}
