import type { Context } from "#app/platform/context.ts";
import type { Queryable } from "#app/platform/db/database.ts";
import { newId } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** Name of the tier that a club without any gets with its first member. */
const BASE_TIER_NAME = "会员";

/**
 * Adds a tier. The same id again changes nothing.
 * @param input.rank 1 for the tier everybody starts in; higher sees more.
 * @returns "tier_taken" when another one has the name or the rank.
 */
export async function createTier(
  ctx: Context<Steward>,
  input: { id: string; name: string; rank: number },
): Promise<Outcome<{ tierId: string }, "tier_taken">> {
  assertMay(ctx.actor, "settings.manage");
  const { id, ...detail } = input;
  return inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.tier.createMany({ data: input, skipDuplicates: true });
    if (count === 1) {
      await writeAudit(tx, ctx, { action: "tier.create", subjectKind: "tier", subjectId: id, detail });
      return ok({ tierId: id });
    }
    const stored = await tx.tier.findUnique({ where: { id }, select: { id: true } });
    return stored === null ? refuse("tier_taken") : ok({ tierId: id });
  });
}

/** @returns the tier everybody starts in; a club that has no tiers gets it. */
export async function baseTierId(ctx: Pick<Context, "clock" | "random">, db: Queryable): Promise<string> {
  const lowest = await db.tier.findFirst({ orderBy: { rank: "asc" }, select: { id: true } });
  if (lowest !== null) return lowest.id;
  await db.tier.createMany({ data: { id: newId(ctx), name: BASE_TIER_NAME, rank: 1 }, skipDuplicates: true });
  const { id } = await db.tier.findFirstOrThrow({ orderBy: { rank: "asc" }, select: { id: true } });
  return id;
}
