import { readStanding } from "./features/membership/public.server.ts";
import { describeInHand } from "./features/perks/routes/parts/describe-in-hand.server.ts";
import { readOwnerFrame } from "./features/portal/public.server.ts";
import type { RequestContext } from "./platform/http/load-context.ts";
import type { MemberAmongMany } from "./platform/http/shared-pages.ts";

/**
 * Finds the audience that the signed-in member belongs to on the pages that are made for many, and what is the
 * member's own on them.
 * @returns null for anybody but a member.
 */
export async function gatherAudience(context: RequestContext): Promise<MemberAmongMany | null> {
  const { db, actor } = context.ctx;
  if (actor.kind !== "member") return null;
  const [frame, standing, inHand] = await Promise.all([
    readOwnerFrame(context),
    readStanding(db, actor.memberId),
    describeInHand(context),
  ]);
  if (frame === null) return null;
  const { initial, hasNews } = frame;
  const audience = { kind: "audience", ...standing, hasNews, hasVouchers: inHand !== null } as const;
  return {
    context: { ...context, sessionId: null, ctx: { ...context.ctx, actor: audience } },
    words: inHand === null ? { initial } : { initial, inHand: inHand.count, endsFirst: inHand.first },
  };
}
