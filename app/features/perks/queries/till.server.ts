import { memberCard } from "#app/features/membership/public.server.ts";
import type { ClerkActor, Context } from "#app/platform/context.ts";
import { dateFromInstant, todayIn } from "#app/shared/club-time.ts";

/** @returns whose till it is, how many vouchers its branch took today, and the clerk's last redemption. */
export async function readTill({ db, clock, zone, actor }: Context<ClerkActor>) {
  const midnight = dateFromInstant(todayIn(clock.now(), zone).toZonedDateTime(zone).toInstant());
  const [clerk, today, last] = await Promise.all([
    db.merchantClerk.findUniqueOrThrow({
      where: { id: actor.clerkId },
      select: { name: true, merchant: { select: { name: true } }, branch: { select: { name: true } } },
    }),
    db.voucher.count({ where: { usedAtBranchId: actor.branchId, usedAt: { gte: midnight } } }),
    db.voucher.findFirst({
      where: { usedAtBranchId: actor.branchId, redeemedById: actor.clerkId, usedAt: { gte: midnight } },
      orderBy: { usedAt: "desc" },
      select: { id: true, code: true, usedAt: true, perk: { select: { title: true } } },
    }),
  ]);
  return { merchant: clerk.merchant.name, branch: clerk.branch.name, till: clerk.name, today, last };
}

/**
 * @returns what one of the acting clerk's attempts was answered, with what the clerk needs to know of the voucher: of
 *   another merchant's voucher only whose it is; null for no attempt of this clerk.
 */
export async function readAnswer(ctx: Context<ClerkActor>, attemptId: string) {
  const attempt = await ctx.db.redemptionAttempt.findFirst({
    where: { id: attemptId, clerkId: ctx.actor.clerkId },
    select: {
      answer: true,
      code: true,
      at: true,
      voucher: {
        select: {
          id: true,
          memberId: true,
          state: true,
          validUntil: true,
          cancelledAt: true,
          usedAt: true,
          redeemedById: true,
          usedAtBranch: { select: { id: true, name: true } },
          redeemedBy: { select: { name: true } },
          perk: {
            select: {
              title: true,
              body: true,
              kind: true,
              memberPriceFen: true,
              merchant: { select: { name: true } },
            },
          },
        },
      },
    },
  });
  if (attempt === null) return null;
  const { voucher } = attempt;
  const isOwn = voucher !== null && attempt.answer !== "other_merchant";
  const member = isOwn ? await memberCard(ctx, voucher.memberId) : null;
  return { ...attempt, salutation: member?.salutation ?? null };
}

export type TillAnswerFacts = NonNullable<Awaited<ReturnType<typeof readAnswer>>>;
