import { newId, nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { dateFromInstant, type Temporal } from "#app/shared/club-time.ts";

export type IncomingMessage = {
  accountId: string;
  /** The contact's id in the network, as of this login. */
  contactExternalId: string;
  displayName: string;
  /** The network's message id: a message that arrives twice is stored once. */
  externalId: string;
  text: string;
  /** Storage key of a picture. */
  imageKey?: string;
  at: Temporal.Instant;
};

export type ReceivedMessage = {
  messageId: string;
  contactId: string;
  conversationId: string;
  /** The member whom the contact has proved to be; null for everybody else. */
  memberId: string | null;
};

/**
 * Stores what somebody wrote to a bot account and locks their conversation until the transaction ends, so that two
 * messages of one person are answered one after the other.
 * @returns null when the same message has been stored before.
 */
export async function receiveMessage(tx: Tx, ctx: Context, message: IncomingMessage): Promise<ReceivedMessage | null> {
  const contact = await tx.chatContact.upsert({
    where: { accountId_externalId: { accountId: message.accountId, externalId: message.contactExternalId } },
    create: {
      id: newId(ctx),
      accountId: message.accountId,
      externalId: message.contactExternalId,
      displayName: message.displayName,
      createdAt: nowDate(ctx),
    },
    update: { displayName: message.displayName },
    select: { id: true, memberId: true },
  });
  const at = dateFromInstant(message.at);
  const conversation = await tx.conversation.upsert({
    where: { contactId: contact.id },
    create: { id: newId(ctx), contactId: contact.id, lastMessageAt: at, createdAt: nowDate(ctx) },
    update: { lastMessageAt: at },
    select: { id: true },
  });
  const messageId = newId(ctx);
  const { count } = await tx.chatMessage.createMany({
    data: {
      id: messageId,
      conversationId: conversation.id,
      author: "contact",
      text: message.text,
      imageKey: message.imageKey,
      externalId: message.externalId,
      at,
    },
    skipDuplicates: true,
  });
  return count === 0
    ? null
    : { messageId, contactId: contact.id, conversationId: conversation.id, memberId: contact.memberId };
}
