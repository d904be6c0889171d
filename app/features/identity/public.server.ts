/** The only door of this feature for other features, the worker, the bots and the command line. */
export { writeAudit, type AuditFact } from "./commands/write-audit.server.ts";
export { readClub } from "./queries/club.server.ts";
export { readSession, type SignedIn } from "./queries/session.server.ts";
