/** The only door of events for other features, the worker and the bot. */
export { cancelRegistration } from "./commands/cancel-registration.server.ts";
export { checkIn } from "./commands/check-in.server.ts";
export { createEvent } from "./commands/create-event.server.ts";
export { publishEvent } from "./commands/publish-event.server.ts";
export { registerForEvent, type Guest } from "./commands/register-for-event.server.ts";
export { listEvents, type EventListRow } from "./queries/event-list.server.ts";
export { listMyRegistrations, readMyRegistration } from "./queries/my-registrations.server.ts";
