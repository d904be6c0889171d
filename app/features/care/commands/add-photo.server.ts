import { nowDate, type Context, type JobActor, type MemberActor } from "#app/platform/context.ts";
import type { Queryable, Tx } from "#app/platform/db/database.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { reencodePhoto } from "#app/platform/reencode-photo.ts";
import type { Storage } from "#app/platform/storage.ts";
import { invariant } from "#app/shared/invariant.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { MOST_PHOTOS } from "../schemas.ts";

/** Of one photo as it is sent. */
export const MOST_PHOTO_BYTES = 8 * 1024 * 1024;

/** Photos of one member that wait for their reports, which are kept for a day: forms left open in several tabs. */
const MOST_WAITING = 10 * MOST_PHOTOS;

export type NewPhoto = {
  /** The report to come, or the one just sent. */
  requestId: string;
  memberId: string;
  /** Made by the caller: the same photo again changes nothing. */
  photoId: string;
  file: AsyncIterable<Uint8Array>;
};

export type PhotoRefusal = "not_a_picture" | "picture_too_large" | "file_too_large" | "too_many_photos";

/**
 * Accepts a photo for a report before the report itself is sent: checked, made anew and kept for a day under the
 * report's id, so that nothing has to be sent twice when the form must be mended.
 */
export async function addPhoto(
  ctx: Context<MemberActor | JobActor>,
  storage: Storage,
  { requestId, memberId, photoId, file }: NewPhoto,
): Promise<Outcome<undefined, PhotoRefusal>> {
  invariant(ctx.actor.kind === "job" || ctx.actor.memberId === memberId, "a member adds photos to their own report");
  if (await isKnown(ctx.db, photoId)) return ok();
  // A photo that will have no place is not even unpacked.
  if ((await findPlace(ctx.db, { requestId, memberId })) === undefined)
    return refuse("too_many_photos", { most: MOST_PHOTOS });
  const bytes = await readUpTo(file, MOST_PHOTO_BYTES);
  if (bytes === null) return refuse("file_too_large");
  const photo = await reencodePhoto(bytes);
  if (!photo.ok) return photo;
  const storageKey = `care/${photoId}`;
  await storage.write(`${storageKey}.jpg`, photo.value.large);
  await storage.write(`${storageKey}-small.jpg`, photo.value.small);
  const { width, height } = photo.value;
  try {
    const kept = await inTransaction(ctx.db, async (tx) => {
      await queueUp(tx, { requestId, memberId });
      // Sent twice at once, it may have taken the last place by now: its files are no leftovers.
      if (await isKnown(tx, photoId)) return true;
      const ordinal = await findPlace(tx, { requestId, memberId });
      if (ordinal === undefined) return false;
      const at = { memberId, ordinal, createdAt: nowDate(ctx) };
      await tx.careUpload.create({ data: { id: photoId, requestId, storageKey, width, height, ...at } });
      return true;
    });
    if (kept) return ok();
  } catch (error) {
    if (isUniqueViolation(error, "care_upload_pkey")) return ok();
    throw error;
  }
  await removePhotoFiles(storage, storageKey);
  return refuse("too_many_photos", { most: MOST_PHOTOS });
}

/** Takes a photo out of a report that was not sent yet. */
export async function removePhoto(
  ctx: Context<MemberActor>,
  storage: Storage,
  { photoId }: { photoId: string },
): Promise<void> {
  const { count } = await ctx.db.careUpload.deleteMany({ where: { id: photoId, memberId: ctx.actor.memberId } });
  if (count === 1) await removePhotoFiles(storage, `care/${photoId}`);
}

/** Removes a photo in both sizes. */
export async function removePhotoFiles(storage: Storage, storageKey: string): Promise<void> {
  await Promise.all([storage.remove(`${storageKey}.jpg`), storage.remove(`${storageKey}-small.jpg`)]);
}

async function isKnown(db: Queryable, photoId: string): Promise<boolean> {
  const [waiting, sent] = await Promise.all([
    db.careUpload.findUnique({ where: { id: photoId }, select: { id: true } }),
    db.carePhoto.findUnique({ where: { id: photoId }, select: { id: true } }),
  ]);
  return waiting !== null || sent !== null;
}

type Place = Pick<NewPhoto, "requestId" | "memberId">;

/**
 * Uploads of one member, and of one report whoever sends them, queue up here, so that of those at once none takes a
 * place twice or one too many. The member comes first always, and the two have locks of their own kind.
 */
async function queueUp(tx: Tx, { requestId, memberId }: Place): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${memberId}, 0))`;
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${requestId}, 1))`;
}

/** @returns the first free place of the report; undefined when it or the member has enough photos waiting. */
async function findPlace(db: Queryable, { requestId, memberId }: Place): Promise<number | undefined> {
  const [ofReport, ofMember] = await Promise.all([
    db.careUpload.findMany({ where: { requestId }, select: { ordinal: true } }),
    db.careUpload.count({ where: { memberId } }),
  ]);
  if (ofMember >= MOST_WAITING) return undefined;
  const places = Array.from({ length: MOST_PHOTOS }, (_, index) => index + 1);
  return places.find((place) => ofReport.every(({ ordinal }) => ordinal !== place));
}

/** @returns the file's bytes, null when there are more. */
async function readUpTo(file: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of file) {
    bytes += chunk.byteLength;
    if (bytes > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
