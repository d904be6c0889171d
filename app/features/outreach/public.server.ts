/** The only door of outreach for other features, the worker and the bot. */
export { notify, type News } from "./commands/notify.server.ts";
export { queueMessage, type QueuedMessage } from "./commands/queue-message.server.ts";
export { setConsent } from "./commands/set-consent.server.ts";
