import { newId, nowDate, type Context } from "#app/platform/context.ts";
import type { ChatAccountState } from "#app/platform/db/generated/enums.ts";

/**
 * Records what a bot process knows of its account. The first report creates the account.
 * @param report.loggedIn true right after a login: contact ids may have changed, so the account keeps silent for a
 *   while and its bindings are checked anew.
 * @returns the account's id.
 */
export async function reportAccount(
  ctx: Context,
  report: { key: string; name: string; state: ChatAccountState; loggedIn?: boolean; probed?: boolean },
): Promise<string> {
  const now = nowDate(ctx);
  const seen = {
    name: report.name,
    state: report.state,
    ...(report.loggedIn ? { loggedInAt: now } : {}),
    ...(report.probed ? { lastProbeAt: now } : {}),
  };
  const { id } = await ctx.db.chatAccount.upsert({
    where: { key: report.key },
    create: { id: newId(ctx), key: report.key, firstUsedAt: now, ...seen },
    update: seen,
    select: { id: true },
  });
  return id;
}
