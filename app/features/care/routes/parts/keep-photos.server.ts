import { newId, type Context, type MemberActor } from "#app/platform/context.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import type { Upload } from "#app/platform/http/read-upload.ts";
import { addPhoto, MOST_PHOTO_BYTES } from "../../commands/add-photo.server.ts";
import { MOST_PHOTOS } from "../../schemas.ts";

/** Six photos as phones make them, and a form around them. */
export const PHOTO_LIMITS = { maxFiles: MOST_PHOTOS, maxFileBytes: MOST_PHOTO_BYTES, maxBytes: 30 * 1024 * 1024 };

/**
 * Keeps the photos of a form for its report.
 * @returns what is wrong with those that were not taken, in the reader's language.
 */
export async function keepPhotos(
  { storage, texts }: RequestContext,
  ctx: Context<MemberActor>,
  requestId: string,
  { files, refused }: Upload,
): Promise<string[]> {
  const faults: { fileName: string; reason: string }[] = [...refused];
  for (const { fileName, storageKey } of files) {
    const added = await addPhoto(ctx, storage, {
      requestId,
      memberId: ctx.actor.memberId,
      photoId: newId(ctx),
      file: storage.read(storageKey),
    });
    if (!added.ok) faults.push({ fileName, reason: added.reason });
  }
  return faults.map(({ fileName, reason }) => texts("care")(`photo.${reason}`, { name: fileName, most: MOST_PHOTOS }));
}
