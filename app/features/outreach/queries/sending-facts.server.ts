import { nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { dateFromInstant, instantFromDate, Temporal, todayIn } from "#app/shared/club-time.ts";
import type { AccountState, OwnerState } from "../rules/plan-sending.ts";

const PROACTIVE = ["survey", "greeting", "nudge", "campaign"] as const;

/** @returns what the governor asks of an account. */
export async function readAccountState(tx: Tx, ctx: Context, accountId: string): Promise<AccountState> {
  const account = await tx.chatAccount.findUniqueOrThrow({ where: { id: accountId } });
  const sentToday = await tx.outboxMessage.count({
    where: { accountId, purpose: { notIn: ["answer", "emergency"] }, sentAt: { gte: startOfDay(ctx) } },
  });
  return {
    stopped: account.stopped,
    firstUsedAt: instantFromDate(account.firstUsedAt),
    loggedInAt: account.loggedInAt && instantFromDate(account.loggedInAt),
    lastSentAt: account.lastSentAt && instantFromDate(account.lastSentAt),
    sentToday,
  };
}

/** Tells whether a member may not be sold anything for now; the feature that knows is not below this one. */
export type SalesMute = (tx: Tx, memberId: string) => Promise<boolean>;

/** @returns what the governor asks of the member who gets the message. */
export async function readOwnerState(
  tx: Tx,
  ctx: Context,
  { memberId, mutesSales }: { memberId: string; mutesSales: SalesMute },
): Promise<OwnerState> {
  const today = todayIn(ctx.clock.now(), ctx.zone);
  const startOfMonth = dateFromInstant(today.with({ day: 1 }).toZonedDateTime(ctx.zone).toInstant());
  const sentTo = { memberId, channel: "chat" as const, purpose: { in: [...PROACTIVE] } };
  // One after the other: a transaction has one connection.
  const consents = await tx.consent.findMany({ where: { memberId, withdrawnAt: null }, select: { purpose: true } });
  const salesMuted = await mutesSales(tx, memberId);
  const proactiveToday = await tx.outboxMessage.count({ where: { ...sentTo, sentAt: { gte: startOfDay(ctx) } } });
  const proactiveThisMonth = await tx.outboxMessage.count({
    where: { ...sentTo, sentAt: { gte: startOfMonth, lte: nowDate(ctx) } },
  });
  return {
    consents: consents.map(({ purpose }) => purpose),
    salesMuted,
    proactiveToday,
    proactiveThisMonth,
  };
}

function startOfDay(ctx: Context): Date {
  const midnight = todayIn(ctx.clock.now(), ctx.zone).toZonedDateTime(ctx.zone).toInstant();
  return dateFromInstant(Temporal.Instant.from(midnight));
}
