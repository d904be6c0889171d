import { homesOf, householdsOf } from "#app/features/membership/public.server.ts";
import type { Prisma, Queryable } from "#app/platform/db/database.ts";

/**
 * The requests a member may see and move: their own, and the repairs of those they live with. Words to the club stay
 * with who said them; a home that changed hands shows nothing of the household before.
 */
export async function householdScope(db: Queryable, memberId: string): Promise<Prisma.CareRequestWhereInput> {
  const homes = await homesOf(db, memberId);
  const households = await householdsOf(
    db,
    homes.map(({ homeId }) => homeId),
  );
  const shared = Array.from(households, ([homeId, mates]): Prisma.CareRequestWhereInput => {
    return { homeId, kind: "repair", memberId: { in: mates.map((mate) => mate.memberId) } };
  });
  return { OR: [{ memberId }, ...shared] };
}
