import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { readPromises } from "../queries/terms.server.ts";
import type { WarrantyPromise } from "../rules/warranty-rules.ts";
import { writePromises } from "../rules/write-promises.ts";

export type NewPromises = {
  communityId: string;
  /** The promises that the editor saw, as `writePromises` writes them. */
  seen: string;
  /** One for each component at most. */
  promises: readonly WarrantyPromise[];
};

/**
 * Says what the developer promises the owners of a community beyond the law; replaces what was said before. It can
 * only lengthen a warranty: the longest of law and promise holds. The same promises again change nothing.
 * @returns "promises_changed_meanwhile" when somebody was quicker, so that nobody replaces what they have not read.
 */
export async function setWarrantyPromises(
  ctx: Context<Steward>,
  { communityId, seen, promises }: NewPromises,
): Promise<Outcome<undefined, "promised_twice" | "promises_changed_meanwhile">> {
  assertMay(ctx.actor, "settings.manage");
  const components = new Set(promises.map(({ component }) => component));
  if (components.size < promises.length) return refuse("promised_twice");
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM community WHERE id = ${communityId}::uuid FOR UPDATE`;
    const standing = writePromises(await readPromises(tx, communityId));
    if (standing === writePromises(promises)) return ok();
    if (standing !== seen) return refuse("promises_changed_meanwhile");
    await tx.warrantyPromise.deleteMany({ where: { communityId } });
    await tx.warrantyPromise.createMany({
      data: promises.map(({ component, period }) => ({ communityId, component, ...period })),
    });
    await writeAudit(tx, ctx, {
      action: "care.promises",
      subjectKind: "community",
      subjectId: communityId,
      detail: Object.fromEntries(
        promises.map(({ component, period }) => [component, `${period.count} ${period.unit}`]),
      ),
    });
    return ok();
  });
}
