import type { Queryable } from "#app/platform/db/database.ts";

const LATEST_ROWS = 50;

/** @returns a member's own requests with what was said and done, newest first, for their timeline. */
export async function memberCare(db: Queryable, memberId: string) {
  const found = await db.careRequest.findMany({
    where: { memberId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LATEST_ROWS,
    select: {
      id: true,
      number: true,
      kind: true,
      category: true,
      state: true,
      words: true,
      emergency: true,
      promisedAt: true,
      createdAt: true,
      steps: {
        select: { kind: true, note: true, visitorName: true, visitFrom: true, rating: true, at: true },
        orderBy: { ordinal: "asc" },
      },
    },
  });
  return found.map(({ id, ...request }) => ({ requestId: id, ...request }));
}
