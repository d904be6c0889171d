/** A text message to a phone or a mail. The id is the message's own: the same id is never delivered twice. */
export type OutgoingMessage = {
  id: string;
  channel: "sms" | "mail";
  /** Phone (E.164) or mail address. */
  to: string;
  /** For mail only. */
  subject?: string;
  text: string;
};

/**
 * What the provider said. "refused" will not change by trying again; "later" may; after "unknown" the message may or
 * may not be on its way, so it is not sent again without asking.
 */
export type SendAnswer =
  { state: "sent"; externalId: string | null } | { state: "refused" | "later" | "unknown"; reason: string };

/** Who carries messages out of the club. Chat has its own way: the bots. */
export type Sender = {
  send(message: OutgoingMessage, signal?: AbortSignal): Promise<SendAnswer>;
};

/** The demo club has no provider: what it "sends" is read on its demo outbox page. */
export const demoSender: Sender = {
  send: async () => ({ state: "sent", externalId: null }),
};

/** A real club without a provider sends nothing and says so. */
export const noSender: Sender = {
  send: async () => ({ state: "refused", reason: "no_sender" }),
};
