import type { Actor, Context } from "#app/platform/context.ts";
import { householdScope } from "./scope.server.ts";

/**
 * @returns the storage key of a photo that the actor may see: the reporting household and the care staff; of one not
 *   sent yet, who added it. Null for everybody else and for unknown ids.
 */
export async function findPhoto({ db, actor }: Context<Actor>, photoId: string): Promise<string | null> {
  if (actor.kind === "staff") {
    if (!actor.abilities.has("care.see")) return null;
    const photo = await db.carePhoto.findUnique({ where: { id: photoId }, select: { storageKey: true } });
    return photo?.storageKey ?? null;
  }
  if (actor.kind !== "member") return null;
  const { memberId } = actor;
  const waiting = await db.careUpload.findFirst({ where: { id: photoId, memberId }, select: { storageKey: true } });
  if (waiting !== null) return waiting.storageKey;
  const photo = await db.carePhoto.findFirst({
    where: { id: photoId, request: await householdScope(db, memberId) },
    select: { storageKey: true },
  });
  return photo?.storageKey ?? null;
}

/** @returns the photos that wait for the actor's report to be sent, in their order. */
export async function listUploads(
  { db }: Pick<Context, "db">,
  { requestId, memberId }: { requestId: string; memberId: string },
): Promise<{ id: string }[]> {
  return db.careUpload.findMany({ where: { requestId, memberId }, select: { id: true }, orderBy: { ordinal: "asc" } });
}
