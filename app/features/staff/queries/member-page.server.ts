import { householdsOf, memberCard, namedCoOwnersOf } from "#app/features/membership/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";

const LAST_MESSAGES = 30;

/** @returns what stands at the side of a member's page: who they are, their homes, what they allow; null for unknown ids. */
export async function readMemberPage(ctx: Context<StaffActor>, memberId: string) {
  const card = await memberCard(ctx, memberId);
  if (card === null) return null;
  const { abilities } = ctx.actor;
  const homeIds = card.homes.map(({ homeId }) => homeId);
  const [member, households, coOwners, consents, openCare, referrals] = await Promise.all([
    ctx.db.member.findUniqueOrThrow({
      where: { id: memberId },
      select: { joinedAt: true, language: true, birthdayCalendar: true, birthMonth: true, birthDay: true },
    }),
    householdsOf(ctx.db, homeIds),
    namedCoOwnersOf(ctx.db, homeIds),
    ctx.db.consent.findMany({ where: { memberId, withdrawnAt: null }, select: { purpose: true } }),
    abilities.has("care.see")
      ? ctx.db.careRequest.findMany({
          where: { memberId, kind: { not: "praise" }, state: { notIn: ["confirmed", "cancelled"] } },
          select: { id: true, number: true, kind: true, words: true },
          orderBy: { id: "desc" },
          take: 5,
        })
      : [],
    abilities.has("referrals.see")
      ? ctx.db.referral.groupBy({ by: ["stage"], where: { referrerId: memberId }, _count: true })
      : null,
  ]);
  return { card, member, household: [...households.values()].flat(), coOwners, consents, openCare, referrals };
}

/** @returns the latest messages of the member's conversation, oldest first; null when no chat contact is bound. */
export async function readLastMessages(ctx: Context<StaffActor>, memberId: string) {
  if (!ctx.actor.abilities.has("conversations.see")) return null;
  const conversation = await ctx.db.conversation.findFirst({
    where: { contact: { memberId } },
    orderBy: { lastMessageAt: "desc" },
    select: {
      id: true,
      holder: true,
      messages: {
        orderBy: { at: "desc" },
        take: LAST_MESSAGES,
        select: { id: true, author: true, text: true, at: true },
      },
    },
  });
  return conversation && { ...conversation, messages: conversation.messages.toReversed() };
}
