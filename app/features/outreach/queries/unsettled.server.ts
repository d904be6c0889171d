import { nowDate, type Context } from "#app/platform/context.ts";
import type { Queryable } from "#app/platform/db/database.ts";
import type { Vault } from "#app/platform/vault.ts";
import { openText } from "./starred-text.server.ts";

/** Older messages are left to people: an answer that comes so late only confuses. */
const OLDEST_MS = 12 * 3_600_000;

/** What a contact wrote and the bot is not done with, with its conversation as it is now. */
export type UnsettledMessage = {
  messageId: string;
  conversationId: string;
  contactId: string;
  /** The member whom the contact has proved to be; null for everybody else. */
  memberId: string | null;
  text: string;
  imageKey: string | null;
  isUnreadable: boolean;
  conversation: {
    holder: "bot" | "waiting" | "staff";
    /** A person's answer is promised and still owed. */
    isPromised: boolean;
    language: string;
    misunderstood: number;
    /** JSON as it was settled. */
    dialogue: unknown;
    dialogueUntil: Date | null;
  };
};

/**
 * @returns the message; null when the bot is done with it. What this very message handed over counts as the bot's, and
 *   what it had promised as not promised: whoever died in between has not told so yet.
 */
export async function readUnsettled(
  { db, vault }: { db: Queryable; vault: Vault },
  messageId: string,
): Promise<UnsettledMessage | null> {
  const message = await db.chatMessage.findUnique({
    where: { id: messageId },
    include: { conversation: { include: { contact: { select: { id: true, memberId: true } } } } },
  });
  if (message === null || message.author !== "contact" || message.settledAt !== null) return null;
  const { contact, handedOverAt, holder, promisedAt, language, misunderstood } = message.conversation;
  const { dialogueEnc, dialogueUntil } = message.conversation;
  const dialogue: unknown = dialogueEnc === null ? null : JSON.parse(vault.decrypt(dialogueEnc));
  const isByThis = handedOverAt !== null && handedOverAt >= message.at;
  return {
    messageId,
    conversationId: message.conversationId,
    contactId: contact.id,
    memberId: contact.memberId,
    text: openText(vault, message),
    imageKey: message.imageKey,
    isUnreadable: message.isUnreadable,
    conversation: {
      holder: isByThis && holder === "waiting" ? "bot" : holder,
      isPromised: promisedAt !== null && !isByThis,
      language,
      misunderstood,
      dialogue,
      dialogueUntil,
    },
  };
}

/** @returns what an account's contacts wrote lately and got no answer to, oldest first. */
export async function listUnsettled(
  ctx: Pick<Context, "db" | "clock">,
  accountId: string,
): Promise<{ messageId: string; contactExternalId: string }[]> {
  const rows = await ctx.db.chatMessage.findMany({
    where: {
      author: "contact",
      settledAt: null,
      at: { gt: new Date(nowDate(ctx).getTime() - OLDEST_MS) },
      conversation: { contact: { accountId } },
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, conversation: { select: { contact: { select: { externalId: true } } } } },
  });
  return rows.map(({ id, conversation }) => ({ messageId: id, contactExternalId: conversation.contact.externalId }));
}
