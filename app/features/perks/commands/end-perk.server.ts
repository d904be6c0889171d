import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { nextVersion, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { lockPerk } from "./lock-perk.server.ts";

/**
 * Takes a perk off the lists for good; a draft is given up. Vouchers that owners hold stay good until they expire.
 * Ending twice changes nothing the second time.
 */
export async function endPerk(
  ctx: Context<Steward>,
  { perkId }: { perkId: string },
): Promise<Outcome<undefined, "unknown_perk">> {
  assertMay(ctx.actor, "perks.manage");
  return inTransaction(ctx.db, async (tx) => {
    const perk = await lockPerk(tx, perkId);
    if (perk === null) return refuse("unknown_perk");
    if (perk.state === "ended") return ok();
    await tx.perk.update({ where: { id: perkId }, data: { state: "ended", updatedAt: nextVersion(ctx, perk) } });
    await writeAudit(tx, ctx, { action: "perk.end", subjectKind: "perk", subjectId: perkId });
    return ok();
  });
}
