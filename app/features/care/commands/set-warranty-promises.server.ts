import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { WarrantyPromise } from "../rules/warranty-rules.ts";

/**
 * Says what the developer promises the owners of a community beyond the law; replaces what was said before. It can
 * only lengthen a warranty: the longest of law and promise holds.
 * @param input.promises one for each component at most.
 */
export async function setWarrantyPromises(
  ctx: Context<Steward>,
  { communityId, promises }: { communityId: string; promises: readonly WarrantyPromise[] },
): Promise<Outcome<undefined, "promised_twice">> {
  assertMay(ctx.actor, "settings.manage");
  const components = new Set(promises.map(({ component }) => component));
  if (components.size < promises.length) return refuse("promised_twice");
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM community WHERE id = ${communityId}::uuid FOR UPDATE`;
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
  });
  return ok();
}
