import { writeAudit } from "#app/features/identity/public.server.ts";
import { nowDate, type Context } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { MerchantKind } from "../rules/perk-kinds.ts";
import { assertManages, type Steward } from "./authorise.server.ts";

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
  assertManages(ctx.actor);
  const done = ok({ merchantId: requestId });
  try {
    return await inTransaction(ctx.db, async (tx) => {
      if ((await tx.merchant.count({ where: { id: requestId } })) === 1) return done;
      await tx.merchant.create({ data: { ...facts, id: requestId, createdAt: nowDate(ctx) } });
      await writeAudit(tx, ctx, { action: "merchant.create", subjectKind: "merchant", subjectId: requestId });
      return done;
    });
  } catch (error) {
    if (isUniqueViolation(error, "merchant_name_key")) return refuse("name_taken");
    if (isUniqueViolation(error, "merchant_pkey")) return done;
    throw error;
  }
}
