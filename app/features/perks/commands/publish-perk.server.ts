import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { nextVersion, nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { lockPerk } from "./lock-perk.server.ts";

export type PublishRefusal = "unknown_perk" | "perk_ended" | "claim_over" | "no_branch";

/** Shows a draft to owners. Publishing twice changes nothing the second time. */
export async function publishPerk(
  ctx: Context<Steward>,
  { perkId }: { perkId: string },
): Promise<Outcome<undefined, PublishRefusal>> {
  assertMay(ctx.actor, "perks.manage");
  return inTransaction(ctx.db, async (tx) => {
    const perk = await lockPerk(tx, perkId);
    if (perk === null) return refuse("unknown_perk");
    if (perk.state === "published") return ok();
    if (perk.state === "ended") return refuse("perk_ended");
    if (perk.claimUntil <= nowDate(ctx)) return refuse("claim_over");
    if ((await tx.branch.count({ where: { merchantId: perk.merchantId } })) === 0) return refuse("no_branch");
    await tx.perk.update({
      where: { id: perkId },
      data: { state: "published", publishedAt: nowDate(ctx), updatedAt: nextVersion(ctx, perk) },
    });
    await writeAudit(tx, ctx, { action: "perk.publish", subjectKind: "perk", subjectId: perkId });
    return ok();
  });
}
