import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { nextVersion, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { judgeEdit, type EditRefusal } from "../rules/edit-perk.ts";
import type { PerkTerms } from "../rules/perk-terms.ts";
import { lockPerk } from "./lock-perk.server.ts";
import { perkColumns } from "./perk-columns.server.ts";

export type PerkUpdate = {
  perkId: string;
  /** The `updatedAt` that the editor was shown. */
  version: Date;
  terms: PerkTerms;
};

/**
 * Changes a perk. Vouchers already claimed keep their validity.
 * @returns the new version; refuses `edited_meanwhile` when somebody else saved in between, so that neither overwrites
 *   the other unseen, and what `judgeEdit` refuses.
 */
export async function updatePerk(
  ctx: Context<Steward>,
  { perkId, version, terms }: PerkUpdate,
): Promise<Outcome<{ version: Date }, EditRefusal | "unknown_perk" | "edited_meanwhile">> {
  assertMay(ctx.actor, "perks.manage");
  return inTransaction(ctx.db, async (tx) => {
    const perk = await lockPerk(tx, perkId);
    if (perk === null) return refuse("unknown_perk");
    if (perk.updatedAt.getTime() !== version.getTime()) return refuse("edited_meanwhile");
    const { state, claimed } = perk;
    const verdict = judgeEdit({ state, claimed, before: perk, after: terms, stock: terms.stock });
    if (!verdict.ok) return verdict;
    const updatedAt = nextVersion(ctx, perk);
    await tx.perk.update({ where: { id: perkId }, data: { ...(await perkColumns(tx, terms)), updatedAt } });
    await tx.perkCommunity.deleteMany({ where: { perkId } });
    await tx.perkCommunity.createMany({ data: terms.communityIds.map((communityId) => ({ perkId, communityId })) });
    await writeAudit(tx, ctx, { action: "perk.update", subjectKind: "perk", subjectId: perkId });
    return ok({ version: updatedAt });
  });
}
