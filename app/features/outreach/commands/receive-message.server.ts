import { newId, nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { dateFromInstant, type Temporal } from "#app/shared/club-time.ts";
import { maskCodes, maskNumbers } from "#app/shared/mask-numbers.ts";
import { readUnsettled, type UnsettledMessage } from "../queries/unsettled.server.ts";
import { sealText } from "../queries/starred-text.server.ts";

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
  /** It is of a kind, or came with a picture, that is not kept because nobody can read it. */
  isUnreadable?: boolean;
  at: Temporal.Instant;
};

/**
 * Stores what somebody wrote to a bot account and locks their conversation until the transaction ends, so that two
 * messages of one person are answered one after the other. Numbers and codes are encrypted from the start.
 * @returns the message with its conversation; null when the same message has been settled before.
 */
export async function receiveMessage(tx: Tx, ctx: Context, message: IncomingMessage): Promise<UnsettledMessage | null> {
  const displayName = withoutNul(message.displayName);
  const contact = await tx.chatContact.upsert({
    where: { accountId_externalId: { accountId: message.accountId, externalId: message.contactExternalId } },
    create: {
      id: newId(ctx),
      accountId: message.accountId,
      externalId: message.contactExternalId,
      displayName,
      createdAt: nowDate(ctx),
    },
    update: { displayName },
    select: { id: true },
  });
  const at = dateFromInstant(message.at);
  const { id: conversationId } = await tx.conversation.upsert({
    where: { contactId: contact.id },
    create: { id: newId(ctx), contactId: contact.id, lastMessageAt: at, createdAt: nowDate(ctx) },
    update: { lastMessageAt: at },
    select: { id: true },
  });
  const { externalId, imageKey, isUnreadable } = message;
  const text = withoutNul(message.text);
  await tx.chatMessage.createMany({
    data: {
      id: newId(ctx),
      conversationId,
      author: "contact",
      ...sealText(ctx.vault, text, maskCodes(maskNumbers(text))),
      imageKey,
      isUnreadable,
      externalId,
      at,
    },
    skipDuplicates: true,
  });
  const stored = await tx.chatMessage.findUniqueOrThrow({
    where: { conversationId_externalId: { conversationId, externalId } },
    select: { id: true },
  });
  return readUnsettled({ db: tx, vault: ctx.vault }, stored.id);
}

/** The database takes no NUL in a text; a message that holds one would never be stored, nor answered. */
function withoutNul(text: string): string {
  return text.replaceAll("\u0000", "");
}
