import { countWaiting } from "#app/features/outreach/public.server.ts";
import { readPayoutTotals } from "#app/features/rewards/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import type { Ability } from "#app/shared/abilities.ts";
import { dateFromPlainDate, todayIn } from "#app/shared/club-time.ts";

/** A number of the club's day: of things, or of fen. */
export type DayNumber = {
  key: "waiting" | "openCare" | "claimed" | "redeemed" | "registered" | "referred" | "sent" | "toApprove" | "paid";
  value: number | bigint;
  /** Of vouchers used: how many were refused besides. */
  refused?: number;
  /** Where they are listed. */
  to?: string;
};

type Group = (ctx: Context<StaffActor>, startOfDay: Date) => Promise<DayNumber[]>;

const GROUPS: readonly (readonly [Ability, Group])[] = [
  ["conversations.see", countConversations],
  ["care.see", countCare],
  ["perks.see", countVouchers],
  ["events.see", countRegistrations],
  ["referrals.see", countReferrals],
  ["conversations.see", countSent],
  ["payouts.create", sumPayouts],
];

/** @returns the club's day in numbers, of the jobs that the actor has. */
export async function readDay(ctx: Context<StaffActor>, startOfDay: Date): Promise<DayNumber[]> {
  const groups = GROUPS.filter(([needs]) => ctx.actor.abilities.has(needs));
  const numbers = await Promise.all(groups.map(([, read]) => read(ctx, startOfDay)));
  return numbers.flat();
}

/** @returns the club's accounts in the chat for those who read conversations. */
export async function listAccounts(ctx: Context<StaffActor>) {
  if (!ctx.actor.abilities.has("conversations.see")) return [];
  return ctx.db.chatAccount.findMany({
    select: { key: true, name: true, state: true, stopped: true, lastProbeAt: true },
    orderBy: { key: "asc" },
  });
}

async function countConversations(ctx: Context<StaffActor>): Promise<DayNumber[]> {
  const { count: value } = await countWaiting(ctx);
  return [{ key: "waiting", value, to: "/staff/conversations" }];
}

async function countCare({ db }: Context<StaffActor>): Promise<DayNumber[]> {
  const value = await db.careRequest.count({ where: { state: { in: ["reported", "assigned", "scheduled"] } } });
  return [{ key: "openCare", value, to: "/staff/care" }];
}

async function countVouchers({ db }: Context<StaffActor>, startOfDay: Date): Promise<DayNumber[]> {
  const at = { gte: startOfDay };
  const [claimed, redeemed, refused] = await Promise.all([
    db.voucher.count({ where: { claimedAt: at } }),
    db.redemptionAttempt.count({ where: { at, answer: "accepted" } }),
    db.redemptionAttempt.count({ where: { at, answer: { not: "accepted" } } }),
  ]);
  return [
    { key: "claimed", value: claimed },
    { key: "redeemed", value: redeemed, refused },
  ];
}

async function countRegistrations({ db }: Context<StaffActor>, startOfDay: Date): Promise<DayNumber[]> {
  const value = await db.registration.count({ where: { state: "registered", createdAt: { gte: startOfDay } } });
  return [{ key: "registered", value, to: "/staff/events" }];
}

async function countReferrals({ db }: Context<StaffActor>, startOfDay: Date): Promise<DayNumber[]> {
  const value = await db.referral.count({ where: { registeredAt: { gte: startOfDay } } });
  return [{ key: "referred", value, to: "/staff/referrals" }];
}

async function countSent({ db }: Context<StaffActor>, startOfDay: Date): Promise<DayNumber[]> {
  const value = await db.outboxMessage.count({ where: { channel: "chat", sentAt: { gte: startOfDay } } });
  return [{ key: "sent", value }];
}

async function sumPayouts({ db, clock, zone }: Context<StaffActor>): Promise<DayNumber[]> {
  const monthStart = dateFromPlainDate(todayIn(clock.now(), zone).with({ day: 1 }));
  const { toApprove, paidThisMonth } = await readPayoutTotals(db, monthStart);
  return [
    { key: "toApprove", value: toApprove.netFen, to: "/staff/payouts" },
    { key: "paid", value: paidThisMonth.netFen, to: "/staff/payouts" },
  ];
}
