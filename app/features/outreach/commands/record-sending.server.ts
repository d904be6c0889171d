import { nowDate, type Context } from "#app/platform/context.ts";
import type { Prisma } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";

/** Tries after which a message that the network refuses is given up. */
const MOST_ATTEMPTS = 5;
const RETRY_AFTER_MS = 60_000;
/**
 * What is sent again although the network may have taken it: what somebody waits for, whose loss is worse than a
 * repetition. A few times only, since the message itself may be what ends its sender.
 */
const MAY_REPEAT = {
  purpose: { in: ["emergency", "answer", "transaction"] },
  attempts: { lt: MOST_ATTEMPTS },
} satisfies Prisma.OutboxMessageWhereInput;

/** Records that the network took a message, whose numbers nobody needs any more. Recording twice changes nothing. */
export async function recordSent(
  ctx: Context,
  { id, externalId }: { id: string; externalId: string | null },
): Promise<void> {
  const now = nowDate(ctx);
  await inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.outboxMessage.updateMany({
      where: { id, state: { in: ["sending", "in_doubt"] } },
      data: { state: "sent", sentAt: now, externalId, leasedBy: null, leasedUntil: null, textEnc: null },
    });
    if (count === 0) return;
    await tx.$executeRaw`
      UPDATE chat_account SET last_sent_at = ${now}::timestamptz
      FROM outbox_message WHERE outbox_message.id = ${id}::uuid AND chat_account.id = outbox_message.account_id`;
  });
}

/** Records that the network refused a message for certain; it is tried again a few times. */
export async function recordNotSent(ctx: Context, { id, reason }: { id: string; reason: string }): Promise<void> {
  const dueAt = new Date(nowDate(ctx).getTime() + RETRY_AFTER_MS);
  const free = { reason, leasedBy: null, leasedUntil: null };
  await ctx.db.$transaction([
    ctx.db.outboxMessage.updateMany({
      where: { id, state: "sending", attempts: { lt: MOST_ATTEMPTS } },
      data: { state: "queued", dueAt, ...free },
    }),
    ctx.db.outboxMessage.updateMany({
      where: { id, state: "sending" },
      data: { state: "failed", textEnc: null, ...free },
    }),
  ]);
}

/**
 * Records that nobody knows whether the network took a message: what somebody waits for is tried again a few times,
 * anything else stays in doubt.
 */
export async function recordInDoubt(ctx: Context, { id, reason }: { id: string; reason: string }): Promise<void> {
  const dueAt = new Date(nowDate(ctx).getTime() + RETRY_AFTER_MS);
  const free = { reason, leasedBy: null, leasedUntil: null };
  await ctx.db.$transaction([
    ctx.db.outboxMessage.updateMany({
      where: { id, state: "sending", ...MAY_REPEAT },
      data: { state: "queued", dueAt, ...free },
    }),
    ctx.db.outboxMessage.updateMany({
      where: { id, state: "sending" },
      data: { state: "in_doubt", textEnc: null, ...free },
    }),
  ]);
}

/**
 * Settles leases that ran out because the sender died: an emergency, an answer or a transaction is tried again a few
 * times, anything else stays in doubt.
 * @returns how many ran out.
 */
export async function settleLostLeases(ctx: Context): Promise<number> {
  const now = nowDate(ctx);
  const lost = { state: "sending" as const, leasedUntil: { lt: now } };
  const [again, doubt] = await ctx.db.$transaction([
    ctx.db.outboxMessage.updateMany({
      where: { ...lost, ...MAY_REPEAT },
      data: { state: "queued", dueAt: now, leasedBy: null, leasedUntil: null },
    }),
    ctx.db.outboxMessage.updateMany({
      where: lost,
      data: { state: "in_doubt", textEnc: null, leasedBy: null, leasedUntil: null },
    }),
  ]);
  return again.count + doubt.count;
}
