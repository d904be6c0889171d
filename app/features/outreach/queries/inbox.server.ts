import type { Context, StaffActor } from "#app/platform/context.ts";
import type { Prisma } from "#app/platform/db/database.ts";
import type { ChatAuthor } from "#app/platform/db/generated/enums.ts";
import { maskNumbers } from "#app/shared/mask-numbers.ts";
import type { INBOX_VIEWS } from "../schemas.ts";
import { waitsFor } from "./waiting.server.ts";

const PAGE_ROWS = 40;
const MESSAGES = 200;

export type InboxView = (typeof INBOX_VIEWS)[number];

function viewOf(view: InboxView, ctx: Context<StaffActor>): Prisma.ConversationWhereInput {
  switch (view) {
    case "waiting":
      return waitsFor(ctx);
    case "mine":
      return { holder: "staff", staffId: ctx.actor.staffId };
    case "all":
      return {};
  }
}

/**
 * Conversations, those that wait longest first; in the other views the latest first.
 * @param before `lastMessageAt` in epoch milliseconds of the last row shown.
 */
export async function listConversations(ctx: Context<StaffActor>, view: InboxView, before: number | null) {
  const found = await ctx.db.conversation.findMany({
    where: {
      AND: [viewOf(view, ctx), before === null ? {} : { lastMessageAt: { lt: new Date(before) } }],
    },
    orderBy: view === "waiting" ? { handedOverAt: "asc" } : { lastMessageAt: "desc" },
    take: PAGE_ROWS + 1,
    select: {
      id: true,
      holder: true,
      handedOverAt: true,
      handOverReason: true,
      promisedAt: true,
      lastMessageAt: true,
      contact: { select: { displayName: true, member: { select: { name: true } } } },
      messages: { orderBy: { at: "desc" }, take: 1, select: { author: true, text: true, isUnreadable: true } },
    },
  });
  const rows = found.slice(0, PAGE_ROWS).map((row) => ({ ...row, messages: row.messages.map(maskMessage) }));
  return { rows, next: found.length > PAGE_ROWS ? (rows.at(-1)?.lastMessageAt.getTime() ?? null) : null };
}

/**
 * @returns one conversation with its latest messages, oldest first; null for unknown ids. Telephone numbers are
 * starred, also in what the bot has not answered yet.
 */
export async function readConversation({ db }: Context<StaffActor>, conversationId: string) {
  const conversation = await db.conversation.findUnique({
    where: { id: conversationId },
    include: {
      contact: { select: { displayName: true, memberId: true, member: { select: { name: true, salutation: true } } } },
      messages: { orderBy: { at: "desc" }, take: MESSAGES },
    },
  });
  return conversation && { ...conversation, messages: conversation.messages.map(maskMessage).toReversed() };
}

/** What staff wrote is theirs to read. */
function maskMessage<Message extends { author: ChatAuthor; text: string }>(message: Message): Message {
  return message.author === "staff" ? message : { ...message, text: maskNumbers(message.text) };
}
