import type { Tx } from "#app/platform/db/database.ts";

type TakenUpload = { id: string; ordinal: number; storage_key: string; width: number; height: number };

/** Takes the photos that wait for a report, as its own. Whoever deletes an upload's row owns its files. */
export async function takeUploads(
  tx: Tx,
  { requestId, memberId }: { requestId: string; memberId: string },
): Promise<{ id: string; ordinal: number; storageKey: string; width: number; height: number }[]> {
  const taken = await tx.$queryRaw<TakenUpload[]>`
    DELETE FROM care_upload WHERE request_id = ${requestId}::uuid AND member_id = ${memberId}::uuid
    RETURNING id, ordinal, storage_key, width, height`;
  return taken.map(({ storage_key, ...photo }) => ({ ...photo, storageKey: storage_key }));
}
