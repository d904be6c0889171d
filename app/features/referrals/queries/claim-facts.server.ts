import { findMemberByPhone, shareHousehold } from "#app/features/membership/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { todayIn, dateFromPlainDate } from "#app/shared/club-time.ts";
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

/** @returns what a claim is judged by, the programme apart. */
export async function readClaimFacts(
  ctx: Context,
  { referrerId, friendPhone }: { referrerId: string; friendPhone: string },
): Promise<Omit<Claim, "programmeOpen">> {
  const [known, staff, suppressed] = await Promise.all([
    findMemberByPhone(ctx, friendPhone),
    ctx.db.staff.findUnique({ where: { memberId: referrerId }, select: { id: true } }),
    ctx.db.suppressedPhone.findUnique({ where: { phoneHash: ctx.vault.hash(friendPhone) } }),
  ]);
  const isReferrersOwnPhone = known?.memberId === referrerId;
  return {
    referrerIsStaff: staff !== null,
    isReferrersOwnPhone,
    isInReferrersHousehold:
      known !== null && !isReferrersOwnPhone && (await shareHousehold(ctx.db, known.memberId, referrerId)),
    isOnFile: known !== null,
    isSuppressed: suppressed !== null,
  };
}
