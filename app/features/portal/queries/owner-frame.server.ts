import type { Context } from "#app/platform/context.ts";

/** @returns the member's name and whether news wait; nothing for visitors, staff and clerks. */
export async function readOwnerFrame({
  db,
  actor,
}: Context): Promise<{ member: { name: string } | null; unread: boolean }> {
  if (actor.kind !== "member") return { member: null, unread: false };
  const [member, news] = await Promise.all([
    db.member.findUniqueOrThrow({ where: { id: actor.memberId }, select: { name: true } }),
    db.notification.findFirst({ where: { memberId: actor.memberId, readAt: null }, select: { id: true } }),
  ]);
  return { member, unread: news !== null };
}
