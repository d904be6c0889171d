import { nowDate, type Context } from "#app/platform/context.ts";
import { Prisma } from "#app/platform/db/database.ts";
import type { MessagePurpose } from "#app/platform/db/generated/enums.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { dateFromInstant, type Temporal } from "#app/shared/club-time.ts";
import type { Language } from "#app/shared/locale.ts";
import { maskNumbers } from "#app/shared/mask-numbers.ts";
import { sayInChat } from "./say-in-chat.server.ts";

/** What a turn leaves behind. Who holds the conversation is changed by handing over alone. */
export type SettledTurn = {
  messageId: string;
  conversationId: string;
  language: Language;
  misunderstood: number;
  /** The running dialogue as JSON; null between dialogues. */
  dialogue: Prisma.InputJsonObject | null;
  dialogueUntil: Temporal.Instant | null;
  /** Answers in their order: words, or a picture by its storage key. None when the bot keeps silent. */
  bubbles: readonly { text: string; imageKey?: string }[];
  purpose: Extract<MessagePurpose, "answer" | "emergency">;
};

/**
 * Ends the answering of one message: keeps the dialogue's state and queues the answers, all or nothing. From then on
 * the message's telephone numbers are starred: what it was for is in the club's own records, where numbers are
 * encrypted. A message that is settled already is left as it is.
 */
export async function settleMessage(ctx: Context, turn: SettledTurn): Promise<void> {
  const { messageId, conversationId, purpose } = turn;
  await inTransaction(ctx.db, async (tx) => {
    const message = await tx.chatMessage.findUniqueOrThrow({ where: { id: messageId }, select: { text: true } });
    const { count } = await tx.chatMessage.updateMany({
      where: { id: messageId, settledAt: null },
      data: { settledAt: nowDate(ctx), text: maskNumbers(message.text) },
    });
    if (count === 0) return;
    await tx.conversation.update({
      where: { id: conversationId },
      data: {
        language: turn.language,
        misunderstood: turn.misunderstood,
        dialogue: turn.dialogue ?? Prisma.DbNull,
        dialogueUntil: turn.dialogueUntil && dateFromInstant(turn.dialogueUntil),
      },
    });
    for (const [nth, bubble] of turn.bubbles.entries()) {
      const dedupeKey = `chat:${messageId}:${nth}`;
      await sayInChat(tx, ctx, { conversationId, author: "bot", purpose, dedupeKey, ...bubble });
    }
  });
}
