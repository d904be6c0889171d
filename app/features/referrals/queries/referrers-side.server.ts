import { householdMatesOf } from "#app/features/membership/public.server.ts";
import type { Actor } from "#app/platform/context.ts";
import type { Queryable } from "#app/platform/db/database.ts";

/**
 * Tells whether the browser that opened a friend's link is signed in as somebody who cannot answer for the friend: the
 * referrer or one of their household, and staff and clerks, who gain by the sale and could come by the link. A friend
 * who has moved in since is known by the number.
 */
export async function isReferrersSide(
  db: Queryable,
  actor: Actor,
  { referrerId, friendPhoneHash }: { referrerId: string; friendPhoneHash: string },
): Promise<boolean> {
  if (actor.kind === "staff" || actor.kind === "clerk") return true;
  if (actor.kind !== "member") return false;
  const { phoneHash } = await db.member.findUniqueOrThrow({
    where: { id: actor.memberId },
    select: { phoneHash: true },
  });
  if (phoneHash === friendPhoneHash) return false;
  const mates = await householdMatesOf(db, referrerId);
  return [referrerId, ...mates.map(({ memberId }) => memberId)].includes(actor.memberId);
}
