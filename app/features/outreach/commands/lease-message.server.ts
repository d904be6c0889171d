import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { dateFromInstant, instantFromDate, type Temporal } from "#app/shared/club-time.ts";
import { readAccountState, readOwnerState, type SalesMute } from "../queries/sending-facts.server.ts";
import { planSending } from "../rules/plan-sending.ts";
import { SEND_LIMITS } from "../rules/send-limits.ts";
import { openText } from "../queries/starred-text.server.ts";

export type LeasedMessage = {
  id: string;
  contactExternalId: string;
  text: string;
  imageKey: string | null;
};

/** How long a sender may take; afterwards the message's fate is unknown. */
const LEASE_SECONDS = 60;
/** Messages looked at before the account rests: those that must wait are moved to when they may go. */
const LOOK_AT = 20;

/**
 * Gives the account's next message that the send governor lets go now, most urgent first, and marks it as being sent.
 * A message that may never go is cancelled with the reason; one that must wait is put off. Two processes of one
 * account never lease the same message.
 * @param sender names the process.
 * @param mutesSales asks whether a member may not be sold anything for now: while a complaint of theirs is open.
 * @returns the message, or when to ask again; null when nothing is queued.
 */
export async function leaseMessage(
  ctx: Context,
  { accountId, sender, mutesSales }: { accountId: string; sender: string; mutesSales: SalesMute },
): Promise<{ message: LeasedMessage } | { againAt: Temporal.Instant | null }> {
  const now = nowDate(ctx);
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM chat_account WHERE id = ${accountId}::uuid FOR UPDATE`;
    const due = await tx.outboxMessage.findMany({
      where: { accountId, channel: "chat", state: "queued", dueAt: { lte: now } },
      orderBy: [{ purpose: "asc" }, { dueAt: "asc" }, { id: "asc" }],
      take: LOOK_AT,
    });
    const account = await readAccountState(tx, ctx, accountId);
    for (const message of due) {
      const owner =
        message.memberId === null ? null : await readOwnerState(tx, ctx, { memberId: message.memberId, mutesSales });
      const plan = planSending({
        message: { purpose: message.purpose, dueAt: instantFromDate(message.dueAt) },
        account,
        owner,
        limits: SEND_LIMITS,
        now: ctx.clock.now(),
        zone: ctx.zone,
      });
      const { id } = message;
      if (plan.send === "never") {
        await tx.outboxMessage.update({
          where: { id },
          data: { state: "cancelled", reason: plan.reason, textEnc: null },
        });
      } else if (plan.send === "at" && plan.reason === "spacing") {
        return { againAt: plan.at };
      } else if (plan.send === "at") {
        await tx.outboxMessage.update({
          where: { id },
          data: { dueAt: dateFromInstant(plan.at), reason: plan.reason },
        });
      } else {
        return { message: await lease(id) };
      }
    }
    const { _min } = await tx.outboxMessage.aggregate({
      where: { accountId, channel: "chat", state: "queued" },
      _min: { dueAt: true },
    });
    return { againAt: _min.dueAt && instantFromDate(_min.dueAt) };

    async function lease(id: string): Promise<LeasedMessage> {
      const leasedUntil = dateFromInstant(ctx.clock.now().add({ seconds: LEASE_SECONDS }));
      const leased = await tx.outboxMessage.update({
        where: { id },
        data: { state: "sending", leasedBy: sender, leasedUntil, attempts: { increment: 1 }, reason: null },
      });
      const contact = await tx.chatContact.findUniqueOrThrow({
        where: { id: leased.contactId ?? "" },
        select: { externalId: true },
      });
      return {
        id,
        contactExternalId: contact.externalId,
        text: openText(ctx.vault, leased),
        imageKey: leased.imageKey,
      };
    }
  });
}
