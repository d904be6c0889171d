import { nowDate, type ClerkActor, type Context, type MemberActor, type StaffActor } from "#app/platform/context.ts";
import { invariant } from "#app/shared/invariant.ts";

type SignedInActor = MemberActor | StaffActor | ClerkActor;

/** @returns the where clause for the sessions of the person who asks, and of nobody else. */
export function ownSessions(actor: SignedInActor) {
  switch (actor.kind) {
    case "member":
      return { memberId: actor.memberId };
    case "staff":
      return { staffId: actor.staffId };
    case "clerk":
      return { clerkId: actor.clerkId };
  }
}

/** @returns the devices on which the actor is signed in, the one that asks first, then the last used. */
export async function listSessions(ctx: Context<SignedInActor>, currentId: string | null) {
  invariant(currentId !== null, "somebody signed in has a session");
  const rows = await ctx.db.session.findMany({
    where: { ...ownSessions(ctx.actor), revokedAt: null, expiresAt: { gt: nowDate(ctx) } },
    orderBy: { lastSeenAt: "desc" },
    take: 100,
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
  const current = rows.filter(({ id }) => id === currentId);
  return [...current, ...rows.filter(({ id }) => id !== currentId)].map((row) => ({
    ...row,
    isCurrent: row.id === currentId,
  }));
}
