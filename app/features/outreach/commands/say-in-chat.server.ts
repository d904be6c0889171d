import { newId, nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { MessagePurpose } from "#app/platform/db/generated/enums.ts";
import { maskNumbers } from "#app/shared/mask-numbers.ts";
import { queueMessage } from "./queue-message.server.ts";

export type ChatWords = {
  /** Of the message in the conversation; a new one for what nobody waits to see there. */
  id?: string;
  conversationId: string;
  author: "bot" | "staff";
  staffId?: string;
  purpose: MessagePurpose;
  text: string;
  imageKey?: string;
  /** One message per key, however often it is said. */
  dedupeKey: string;
};

/**
 * Writes words into a conversation and queues them for sending, or does neither. What the bot repeats of a telephone
 * number is starred in the conversation, which staff read.
 */
export async function sayInChat(tx: Tx, ctx: Context, words: ChatWords): Promise<void> {
  const { contact } = await tx.conversation.findUniqueOrThrow({
    where: { id: words.conversationId },
    select: { contact: { select: { id: true, accountId: true, memberId: true } } },
  });
  const queued = await queueMessage(tx, ctx, {
    channel: "chat",
    purpose: words.purpose,
    memberId: contact.memberId ?? undefined,
    accountId: contact.accountId,
    contactId: contact.id,
    text: words.text,
    imageKey: words.imageKey,
    dedupeKey: words.dedupeKey,
  });
  if (!queued) return;
  await tx.chatMessage.create({
    data: {
      id: words.id ?? newId(ctx),
      conversationId: words.conversationId,
      author: words.author,
      staffId: words.staffId,
      text: words.author === "bot" ? maskNumbers(words.text) : words.text,
      imageKey: words.imageKey,
      at: nowDate(ctx),
    },
  });
}
