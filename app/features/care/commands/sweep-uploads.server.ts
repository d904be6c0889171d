import type { Context, JobActor } from "#app/platform/context.ts";
import { nowDate } from "#app/platform/context.ts";
import type { Storage } from "#app/platform/storage.ts";
import { removePhotoFiles } from "./add-photo.server.ts";

/** A form that was left open for a day is not sent any more. */
const KEPT_MS = 24 * 3_600_000;
const BATCH_ROWS = 200;

/** Removes the photos of reports that were never sent. @returns how many went. */
export async function sweepUploads(ctx: Context<JobActor>, storage: Storage): Promise<number> {
  const before = new Date(nowDate(ctx).getTime() - KEPT_MS);
  const stale = await ctx.db.careUpload.findMany({
    where: { createdAt: { lt: before } },
    select: { id: true, storageKey: true },
    take: BATCH_ROWS,
  });
  for (const { id, storageKey } of stale) {
    const { count } = await ctx.db.careUpload.deleteMany({ where: { id, createdAt: { lt: before } } });
    if (count === 1) await removePhotoFiles(storage, storageKey);
  }
  return stale.length;
}
