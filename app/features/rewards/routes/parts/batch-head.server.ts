import { notFound, readId } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { readBatch, type BatchView } from "../../queries/payout-batch.server.ts";

/** @returns the batch that an address names. @throws 404 */
export async function batchOf({ ctx }: Pick<RequestContext, "ctx">, id: string | undefined): Promise<BatchView> {
  const batch = await readBatch(ctx.db, readId(id));
  if (batch === null) throw notFound();
  return batch;
}
