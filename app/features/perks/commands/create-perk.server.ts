import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { PerkTerms } from "../rules/perk-terms.ts";
import { perkColumns } from "./perk-columns.server.ts";

/**
 * Writes a perk as a draft that no owner sees.
 * @param input.requestId becomes the perk's id: the same request again changes nothing.
 */
export async function createPerk(
  ctx: Context<Steward>,
  { requestId, terms }: { requestId: string; terms: PerkTerms },
): Promise<Outcome<{ perkId: string }, "unknown_merchant">> {
  assertMay(ctx.actor, "perks.manage");
  return inTransaction(ctx.db, async (tx) => {
    if ((await tx.merchant.count({ where: { id: terms.merchantId } })) === 0) return refuse("unknown_merchant");
    const columns = await perkColumns(tx, terms);
    const createdAt = nowDate(ctx);
    const { count } = await tx.perk.createMany({
      data: { ...columns, id: requestId, createdAt, updatedAt: createdAt },
      skipDuplicates: true,
    });
    if (count === 1) {
      const limits = terms.communityIds.map((communityId) => ({ perkId: requestId, communityId }));
      await tx.perkCommunity.createMany({ data: limits });
      await writeAudit(tx, ctx, { action: "perk.create", subjectKind: "perk", subjectId: requestId });
    }
    return ok({ perkId: requestId });
  });
}
