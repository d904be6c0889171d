import type { Queryable } from "#app/platform/db/database.ts";

/** Tells whether the club still owes this member something for a complaint. */
export async function hasOpenComplaint(db: Queryable, memberId: string): Promise<boolean> {
  const open = await db.careRequest.findFirst({
    where: { memberId, kind: "complaint", state: { notIn: ["confirmed", "cancelled"] } },
    select: { id: true },
  });
  return open !== null;
}
