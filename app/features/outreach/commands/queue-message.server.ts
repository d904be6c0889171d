import { newId, nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Channel, MessagePurpose } from "#app/platform/db/generated/enums.ts";
import { dateFromInstant, type Temporal } from "#app/shared/club-time.ts";
import { maskNumbers } from "#app/shared/mask-numbers.ts";
import { sealText } from "../queries/starred-text.server.ts";

export type QueuedMessage = {
  channel: Channel;
  purpose: MessagePurpose;
  memberId?: string;
  /** Bot account and contact, for chat. */
  accountId?: string;
  contactId?: string;
  /** Phone (E.164) or mail address, for SMS and mail; stored encrypted. */
  address?: string;
  text: string;
  imageKey?: string;
  /** One message per key, however often it is queued. */
  dedupeKey: string;
  /** Not before; now when left out. */
  dueAt?: Temporal.Instant;
};

/**
 * Puts a message into the club's one outbox, in the caller's transaction; the send governor decides when it leaves.
 * Its telephone numbers are encrypted until then and starred for good.
 * @returns whether it is new: false when one with its key is there already.
 */
export async function queueMessage(tx: Tx, ctx: Context, message: QueuedMessage): Promise<boolean> {
  const { address, dueAt, text, ...columns } = message;
  const now = nowDate(ctx);
  const { count } = await tx.outboxMessage.createMany({
    data: {
      ...columns,
      ...sealText(ctx.vault, text, maskNumbers(text)),
      id: newId(ctx),
      addressEnc: address === undefined ? null : ctx.vault.encrypt(address),
      dueAt: dueAt ? dateFromInstant(dueAt) : now,
      createdAt: now,
    },
    skipDuplicates: true,
  });
  return count === 1;
}
