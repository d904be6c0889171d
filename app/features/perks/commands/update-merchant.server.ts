import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { MerchantFacts } from "./create-merchant.server.ts";
import { indexPerksOf } from "./index-perks.server.ts";

/**
 * Changes what the club knows of a merchant. A paused merchant's perks leave the lists and cannot be claimed; vouchers
 * that owners hold stay good.
 */
export async function updateMerchant(
  ctx: Context<Steward>,
  { merchantId, ...facts }: MerchantFacts & { merchantId: string; state: "active" | "paused" },
): Promise<Outcome<undefined, "unknown_merchant" | "name_taken">> {
  assertMay(ctx.actor, "perks.manage");
  try {
    return await inTransaction(ctx.db, async (tx) => {
      const { count } = await tx.merchant.updateMany({ where: { id: merchantId }, data: facts });
      if (count === 0) return refuse("unknown_merchant");
      await indexPerksOf(tx, merchantId);
      await writeAudit(tx, ctx, { action: "merchant.update", subjectKind: "merchant", subjectId: merchantId });
      return ok();
    });
  } catch (error) {
    if (isUniqueViolation(error, "merchant_name_key")) return refuse("name_taken");
    throw error;
  }
}
