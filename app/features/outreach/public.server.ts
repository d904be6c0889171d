/** The only door of outreach for other features, the worker and the bot. */
export { bindContact } from "./commands/bind-contact.server.ts";
export { greetBirthdays } from "./commands/greet-birthdays.server.ts";
export { answerConversation, handBack, handOver } from "./commands/hold-conversation.server.ts";
export { leaseMessage, type LeasedMessage } from "./commands/lease-message.server.ts";
export { listBoundOwners, openDemoGateway } from "./queries/demo-phone.server.ts";
export { notify, type News } from "./commands/notify.server.ts";
export { queueMessage, type QueuedMessage } from "./commands/queue-message.server.ts";
export { receiveMessage, type IncomingMessage } from "./commands/receive-message.server.ts";
export { recordInDoubt, recordNotSent, recordSent } from "./commands/record-sending.server.ts";
export { reportAccount } from "./commands/report-account.server.ts";
export { sayInChat, type ChatWords } from "./commands/say-in-chat.server.ts";
export { setConsent } from "./commands/set-consent.server.ts";
export { settleMessage, type SettledTurn } from "./commands/settle-message.server.ts";
export { knowsContacts } from "./queries/known-contacts.server.ts";
export { listUnsettled, readUnsettled, type UnsettledMessage } from "./queries/unsettled.server.ts";
export { countWaiting, waitsFor } from "./queries/waiting.server.ts";
export { wasTold } from "./queries/was-told.server.ts";
export { isMourningDay } from "./rules/list-festivals.ts";
