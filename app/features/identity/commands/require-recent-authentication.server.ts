import { leaveForProof } from "#app/platform/http/leave-for-proof.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";

import { invariant } from "#app/shared/invariant.ts";
import { isAuthenticationRecent } from "../rules/recent-authentication.ts";

const CONFIRM_PAGES = { member: "/me/confirm", staff: "/staff/confirm" } as const;

/**
 * For pages on which something sensitive is changed, in loader and action: lets through who has proved who they are
 * within the last ten minutes, by signing in or again since.
 * @throws a redirect to the page that asks for the proof and comes back. A form that was being sent is kept.
 */
export async function requireRecentAuthentication(context: RequestContext, request: Request): Promise<void> {
  const { ctx, sessionId } = context;
  const kind = ctx.actor.kind;
  invariant(
    sessionId !== null && (kind === "member" || kind === "staff"),
    "a guard has let a signed-in person through",
  );
  const session = await ctx.db.session.findUnique({ where: { id: sessionId }, select: { reauthenticatedAt: true } });
  if (isAuthenticationRecent(session?.reauthenticatedAt?.getTime() ?? null, ctx.clock.now().epochMilliseconds)) return;
  throw leaveForProof(CONFIRM_PAGES[kind], request);
}
