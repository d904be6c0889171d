import { nowDate, type Context } from "#app/platform/context.ts";
import type { MessagePurpose } from "#app/platform/db/generated/enums.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { dateFromInstant, type Temporal } from "#app/shared/club-time.ts";
import type { Language } from "#app/shared/locale.ts";
import { maskCodes, maskNumbers } from "#app/shared/mask-numbers.ts";
import { sayInChat } from "./say-in-chat.server.ts";
import { openText } from "../queries/starred-text.server.ts";

/** What a turn leaves behind. Who holds the conversation is changed by handing over alone. */
export type SettledTurn = {
  messageId: string;
  conversationId: string;
  language: Language;
  misunderstood: number;
  /** The running dialogue, to be kept as JSON; null between dialogues. */
  dialogue: object | null;
  dialogueUntil: Temporal.Instant | null;
  /** Whether the contact was proving who they are: six digits are a one-time code then. */
  isBinding: boolean;
  /** Answers in their order: words, or a picture by its storage key. None when the bot keeps silent. */
  bubbles: readonly { text: string; imageKey?: string }[];
  purpose: Extract<MessagePurpose, "answer" | "emergency">;
};

/**
 * Ends the answering of one message: keeps the dialogue's state, encrypted, and queues the answers, all or nothing.
 * From then on nobody can read the message's telephone numbers and codes: what it was for is in the club's own records,
 * where numbers are encrypted. A message that is settled already is left as it is.
 */
export async function settleMessage(ctx: Context, turn: SettledTurn): Promise<void> {
  const { messageId, conversationId, purpose } = turn;
  await inTransaction(ctx.db, async (tx) => {
    const message = await tx.chatMessage.findUniqueOrThrow({
      where: { id: messageId },
      select: { text: true, textEnc: true },
    });
    const starred = maskNumbers(openText(ctx.vault, message));
    const { count } = await tx.chatMessage.updateMany({
      where: { id: messageId, settledAt: null },
      data: { settledAt: nowDate(ctx), text: turn.isBinding ? maskCodes(starred) : starred, textEnc: null },
    });
    if (count === 0) return;
    await tx.conversation.update({
      where: { id: conversationId },
      data: {
        language: turn.language,
        misunderstood: turn.misunderstood,
        dialogueEnc: turn.dialogue && ctx.vault.encrypt(JSON.stringify(turn.dialogue)),
        dialogueUntil: turn.dialogueUntil && dateFromInstant(turn.dialogueUntil),
      },
    });
    for (const [nth, bubble] of turn.bubbles.entries()) {
      const dedupeKey = `chat:${messageId}:${nth}`;
      await sayInChat(tx, ctx, { conversationId, author: "bot", purpose, dedupeKey, ...bubble });
    }
  });
}
