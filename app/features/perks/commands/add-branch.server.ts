import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { Hours } from "../rules/opening-hours.ts";
import { indexPerksOf } from "./index-perks.server.ts";

export type BranchFacts = {
  name: string;
  address: string;
  phone: string;
  hours: Hours;
  /** The community from which one walks there. */
  nearCommunityId: string | null;
};

/**
 * Adds a place where a merchant's vouchers are taken.
 * @param input.requestId becomes the branch's id: the same request again changes nothing.
 */
export async function addBranch(
  ctx: Context<Steward>,
  { requestId, merchantId, hours, ...facts }: BranchFacts & { requestId: string; merchantId: string },
): Promise<Outcome<{ branchId: string }, "unknown_merchant" | "branch_name_taken">> {
  assertMay(ctx.actor, "perks.manage");
  return inTransaction(ctx.db, async (tx) => {
    if ((await tx.merchant.count({ where: { id: merchantId } })) === 0) return refuse("unknown_merchant");
    const opening = Object.fromEntries(
      Object.entries(hours).map(([day, ranges]) => [day, ranges.map(([...at]) => at)]),
    );
    const { count } = await tx.branch.createMany({
      data: { ...facts, id: requestId, merchantId, hours: opening, createdAt: nowDate(ctx) },
      skipDuplicates: true,
    });
    if (count === 0) {
      const isSame = (await tx.branch.count({ where: { id: requestId } })) === 1;
      return isSame ? ok({ branchId: requestId }) : refuse("branch_name_taken");
    }
    await indexPerksOf(tx, merchantId);
    await writeAudit(tx, ctx, { action: "branch.create", subjectKind: "branch", subjectId: requestId });
    return ok({ branchId: requestId });
  });
}
