import type { Temporal } from "#app/shared/club-time.ts";
import type { Facts } from "./conversations/facts.ts";
import type { Answered, Request } from "./conversations/requests.ts";
import type { ConversationState } from "./conversations/state.ts";

/** A message as the network delivers it to the bot's account. */
export type Inbound = {
  /** The network's own id: a message that is delivered twice is answered once. */
  externalId: string;
  /** The id is the network's of today; it changes when the account logs in again. */
  contact: { externalId: string; name: string };
  text: string;
  pictures: readonly Uint8Array[];
  /** A voice message, a video, a file, or a picture that could not be fetched: nothing of it is here. */
  isUnreadable: boolean;
};

/** A stored message, and all that answering it needs. */
export type Received = {
  conversationId: string;
  contactId: string;
  /** The member whom the contact has proved to be; null for a stranger. */
  memberId: string | null;
  /** The stored message's id; the ids of what it asks for are derived from it. */
  messageId: string;
  text: string;
  state: ConversationState;
  facts: Facts;
  /** Storage keys of the pictures that came with it and could be read. */
  photos: readonly string[];
  /** It is of a kind, or came with a picture, that could not be read. */
  isUnreadable: boolean;
};

/** What is sent as one message: words, or a picture (PNG). */
export type OutgoingBubble = { text: string } | { picture: Uint8Array };

/** Conversations, kept by the club. */
export type ChatPort = {
  /** Stores a message, its contact and its conversation. Null when it has been answered before. */
  receive(inbound: Inbound): Promise<Received | null>;
  /** Stored messages that nobody has answered, oldest first: what a process left that died or lost its database. */
  listUnanswered(): Promise<readonly { messageId: string; contactExternalId: string }[]>;
  /** Opens a stored message anew. Null when it has been answered meanwhile. */
  reopen(messageId: string): Promise<Received | null>;
  /**
   * Has a request carried out by the feature it belongs to, as the member behind the contact.
   * @param requestId the same for the same request of the same message: repeating it has one effect.
   */
  carryOut(received: Received, request: Request, requestId: string): Promise<Answered>;
  /** Stores the new state, marks the message as answered and queues the bubbles, all or nothing. */
  settle(
    received: Received,
    turn: { state: ConversationState; bubbles: readonly OutgoingBubble[]; isEmergency: boolean },
  ): Promise<void>;
};

/** A queued message that may be sent now, and is marked as being sent by this process. */
export type Leased = {
  /** The de-duplicating message id. */
  id: string;
  contactExternalId: string;
  /** Not sent when there is a picture: the network takes one or the other. */
  text: string;
  picture: { name: string; bytes: Uint8Array } | null;
};

/** The account's part of the club's one outbox. */
export type OutboxPort = {
  /** The next message that the send governor lets go, or when to ask again (null: whenever). */
  lease(): Promise<{ message: Leased } | { againAt: Temporal.Instant | null }>;
  /** The network has taken it. */
  confirm(id: string, externalId: string | null): Promise<void>;
  /** The network has not taken it, for certain: it may be tried again. */
  reject(id: string, reason: string): Promise<void>;
  /** Nobody knows whether it was taken. */
  doubt(id: string, reason: string): Promise<void>;
};

/** What the club knows of the bot's account. */
export type AccountPort = {
  /** @param contactIds of today: when the club knows none of them, the login is a new one. */
  loggedIn(contactIds: readonly string[]): Promise<void>;
  /** No session; `dead` when it pretends to have one. */
  lost(state: "offline" | "dead"): Promise<void>;
  /** A probe went through the network and back. */
  proved(): Promise<void>;
};

export type BotPorts = { chat: ChatPort; outbox: OutboxPort; account: AccountPort };
