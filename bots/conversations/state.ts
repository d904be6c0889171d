import type { Temporal } from "#app/shared/club-time.ts";
import type { Language } from "#app/shared/locale.ts";
import { draftSchema } from "./dialogues/drafts.ts";
import type { Draft } from "./dialogues/drafts.ts";

/** What is kept of a conversation between two messages: the columns of its row. */
export type ConversationState = {
  /** Who answers. The bot is silent while a person does; while one is awaited it does what it can do alone. */
  holder: "bot" | "waiting" | "staff";
  /** A person's answer is promised and still owed. */
  isPromised: boolean;
  language: Language;
  /** Messages in a row that were not understood; 1 once a message for an awaited person was acknowledged. */
  misunderstood: number;
  /** The running dialogue, and until when it can be continued. */
  dialogue: Draft | null;
  dialogueUntil: Temporal.Instant | null;
};

/** Reads a stored dialogue. One that an older version of the bot wrote and this one cannot read has ended. */
export function readDraft(stored: unknown): Draft | null {
  return draftSchema.nullable().catch(null).parse(stored);
}
