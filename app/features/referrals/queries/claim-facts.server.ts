import { findMemberByPhone, householdMatesOf } from "#app/features/membership/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { dateFromPlainDate, todayIn } from "#app/shared/club-time.ts";
import type { Claim } from "../rules/judge-claim.ts";

/** @returns the programme that a project runs today, newest version first; null when it runs none. */
export async function findOpenProgramme({ db, clock, zone }: Context, projectId: string) {
  const today = dateFromPlainDate(todayIn(clock.now(), zone));
  return db.referralProgramme.findFirst({
    where: {
      projectId,
      project: { state: "open" },
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
    },
    orderBy: { version: "desc" },
  });
}

/**
 * @returns what a claim is judged by, the programme apart. Staff, and owners who share a household with staff, count
 * as staff.
 */
export async function readClaimFacts(
  ctx: Context,
  { referrerId, friendPhone }: { referrerId: string; friendPhone: string },
): Promise<Omit<Claim, "programmeOpen">> {
  const [known, mates, suppressed] = await Promise.all([
    findMemberByPhone(ctx, friendPhone),
    householdMatesOf(ctx.db, referrerId),
    ctx.db.suppressedPhone.findUnique({ where: { phoneHash: ctx.vault.hash(friendPhone) } }),
  ]);
  const household = [referrerId, ...mates.map(({ memberId }) => memberId)];
  const staff = await ctx.db.staff.findFirst({
    where: { memberId: { in: household }, state: "active" },
    select: { id: true },
  });
  return {
    referrerIsStaff: staff !== null,
    isReferrersOwnPhone: known?.memberId === referrerId,
    isInReferrersHousehold: mates.some(({ memberId }) => memberId === known?.memberId),
    isOnFile: known !== null && (await hasCome(ctx, known.memberId)),
    isSuppressed: suppressed !== null,
  };
}

/**
 * Tells whether a member is more than a number that somebody has invited into a household: belongs or has belonged to
 * one, has signed in or proved the number in the chat, or came by another way than an invitation. Who invites has typed
 * the number, so until then it says nothing about its owner.
 */
async function hasCome({ db }: Context, memberId: string): Promise<boolean> {
  const one = { select: { id: true }, take: 1 };
  const { phoneHash, ...traces } = await db.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { phoneHash: true, homes: one, sessions: one, contacts: one },
  });
  if (Object.values(traces).some((rows) => rows.length > 0)) return true;
  return (await db.householdInvitation.findFirst({ where: { phoneHash }, select: { id: true } })) === null;
}
