import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { scopeOf } from "../queries/work-list.server.ts";

/** Shows a friend's full number to the referral's own consultant, once the friend has agreed; each look is recorded. */
export async function revealFriendPhone(
  ctx: Context<StaffActor>,
  { referralId }: { referralId: string },
): Promise<Outcome<{ phone: string }, "unknown_referral" | "friend_not_agreed">> {
  assertMay(ctx.actor, "referrals.move");
  return inTransaction(ctx.db, async (tx) => {
    const referral = await tx.referral.findFirst({
      where: { AND: [{ id: referralId }, scopeOf(ctx.actor)] },
      select: { friendPhoneEnc: true, friendConsent: true },
    });
    if (referral === null) return refuse("unknown_referral");
    if (referral.friendConsent !== "agreed") return refuse("friend_not_agreed");
    await writeAudit(tx, ctx, { action: "referral.phone_seen", subjectKind: "referral", subjectId: referralId });
    return ok({ phone: ctx.vault.decrypt(referral.friendPhoneEnc) });
  });
}
