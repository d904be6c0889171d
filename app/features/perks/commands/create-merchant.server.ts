import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { MerchantKind } from "../rules/perk-kinds.ts";

export type MerchantFacts = {
  name: string;
  kind: MerchantKind;
  summary: string;
  pictureKey: string | null;
  /** How the club and the merchant settle, in words. */
  settlement: string;
};

/**
 * Adds an allied merchant, without branches yet.
 * @param input.requestId becomes the merchant's id: the same request again changes nothing.
 */
export async function createMerchant(
  ctx: Context<Steward>,
  { requestId, ...facts }: MerchantFacts & { requestId: string },
): Promise<Outcome<{ merchantId: string }, "name_taken">> {
  assertMay(ctx.actor, "perks.manage");
  return inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.merchant.createMany({
      data: { ...facts, id: requestId, createdAt: nowDate(ctx) },
      skipDuplicates: true,
    });
    if (count === 0) {
      const isSame = (await tx.merchant.count({ where: { id: requestId } })) === 1;
      return isSame ? ok({ merchantId: requestId }) : refuse("name_taken");
    }
    await writeAudit(tx, ctx, { action: "merchant.create", subjectKind: "merchant", subjectId: requestId });
    return ok({ merchantId: requestId });
  });
}
