import type { Prisma, Queryable } from "#app/platform/db/database.ts";
import { OPEN_STATES } from "../rules/move-request.ts";

/** Whoever has complained and was not heard to the end gets no sales and no cheerful words (product facts, 3). */
const OPEN_COMPLAINT: Prisma.CareRequestWhereInput = { kind: "complaint", state: { in: [...OPEN_STATES] } };

/** @returns whether a member waits for an answer to a complaint. */
export async function hasOpenComplaint(db: Queryable, memberId: string): Promise<boolean> {
  const found = await db.careRequest.findFirst({ where: { ...OPEN_COMPLAINT, memberId }, select: { id: true } });
  return found !== null;
}

/** @returns those of the members who wait for an answer to a complaint. */
export async function membersWithOpenComplaint(db: Queryable, memberIds: readonly string[]): Promise<Set<string>> {
  const found = await db.careRequest.findMany({
    where: { ...OPEN_COMPLAINT, memberId: { in: [...memberIds] } },
    select: { memberId: true },
    distinct: ["memberId"],
  });
  return new Set(found.map(({ memberId }) => memberId));
}
