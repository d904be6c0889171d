import type { Facts } from "#bots/conversations/facts.ts";
import type { ConversationState } from "#bots/conversations/state.ts";
import type { BotPorts, Inbound, Leased, OutgoingBubble } from "#bots/ports.ts";
import { playWell } from "./play-well.ts";
import { NEW_CONVERSATION, REHEARSAL_FACTS } from "./rehearse.ts";

type Kept = { state: ConversationState; contactExternalId: string; memberId: string | null };

/**
 * The club as the bot sees it, in memory: for tests of the wire, the session and the sending. What
 * the features themselves do is tested against the real database.
 */
export class MemoryClub {
  readonly conversations = new Map<string, Kept>();
  readonly queue: Leased[] = [];
  readonly sent: { id: string; externalId: string | null }[] = [];
  readonly doubted: string[] = [];
  readonly rejected: string[] = [];
  readonly photos: Uint8Array[] = [];
  readonly account: string[] = [];
  readonly #answered = new Set<string>();
  #count = 0;

  /** Binds a contact as a member; without it a contact is a stranger. */
  bind(contactExternalId: string): void {
    this.#conversation(contactExternalId).memberId = "member-1";
  }

  queueText(contactExternalId: string, text: string): void {
    this.queue.push({ id: `m-${++this.#count}`, contactExternalId, text, picture: null });
  }

  ports(): BotPorts {
    return {
      chat: {
        receive: async (inbound) => this.#receive(inbound),
        listUnanswered: async () => [],
        reopen: async () => null,
        carryOut: async (_received, request) => playWell(request),
        settle: async ({ conversationId, messageId }, { state, bubbles }) => {
          const kept = this.#conversation(conversationId);
          kept.state = state;
          this.#answered.add(messageId);
          for (const bubble of bubbles) this.#queueBubble(conversationId, bubble);
        },
      },
      outbox: {
        lease: async () => {
          const message = this.queue.shift();
          return message === undefined ? { againAt: null } : { message };
        },
        confirm: async (id, externalId) => {
          this.sent.push({ id, externalId });
        },
        reject: async (id) => {
          this.rejected.push(id);
        },
        doubt: async (id) => {
          this.doubted.push(id);
        },
      },
      account: {
        loggedIn: async () => {
          this.account.push("online");
        },
        lost: async (state) => {
          this.account.push(state);
        },
        proved: async () => {
          this.account.push("proved");
        },
      },
    };
  }

  #receive({ externalId, contact, text, pictures, isUnreadable }: Inbound) {
    if (this.#answered.has(externalId)) return null;
    const { state, memberId } = this.#conversation(contact.externalId);
    this.photos.push(...pictures);
    const facts: Facts = memberId === null ? { ...REHEARSAL_FACTS, member: null } : REHEARSAL_FACTS;
    const photos = pictures.map((_, index) => `chat/${externalId}-${index}.jpg`);
    const contactId = contact.externalId;
    return {
      conversationId: contactId,
      contactId,
      memberId,
      messageId: externalId,
      text,
      state,
      facts,
      photos,
      isUnreadable,
    };
  }

  #queueBubble(contactExternalId: string, bubble: OutgoingBubble): void {
    const picture = "picture" in bubble ? { name: "code.png", bytes: bubble.picture } : null;
    this.queue.push({
      id: `m-${++this.#count}`,
      contactExternalId,
      text: "text" in bubble ? bubble.text : "",
      picture,
    });
  }

  #conversation(contactExternalId: string): Kept {
    const known = this.conversations.get(contactExternalId);
    if (known !== undefined) return known;
    const made: Kept = {
      contactExternalId,
      memberId: null,
      state: NEW_CONVERSATION,
    };
    this.conversations.set(contactExternalId, made);
    return made;
  }
}
