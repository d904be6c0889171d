import { newId, nowDate, type Context } from "#app/platform/context.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { readInvitation } from "../queries/invitation.server.ts";
import { judgeAcceptance, type AcceptRefusal } from "../rules/judge-acceptance.ts";
import { baseTierId } from "./create-tier.server.ts";

/**
 * Makes an invited person a member, so that the sign-in knows their phone. They belong to no household before they
 * have signed in with it and accepted: the link alone proves nothing.
 */
export async function beginJoining(
  ctx: Context,
  { token }: { token: string },
): Promise<Outcome<undefined, AcceptRefusal | "unknown_link">> {
  const invitation = await readInvitation(ctx.db, token);
  if (invitation === null) return refuse("unknown_link");
  const judged = judgeAcceptance({ invitation, isInvitedPhone: true, now: ctx.clock.now() });
  if (!judged.ok) return judged;
  const { name, phoneEnc, phoneHash } = invitation;
  const now = nowDate(ctx);
  await ctx.db.member.createMany({
    data: {
      id: newId(ctx),
      name,
      salutation: name,
      phoneEnc,
      phoneHash,
      tierId: await baseTierId(ctx, ctx.db),
      joinedAt: now,
      updatedAt: now,
    },
    skipDuplicates: true,
  });
  return ok();
}
