/** The only door of this feature for other features, the processes, the bots and the command line. */
export { assertMay, type Steward } from "./commands/authorise.server.ts";
export { countTries } from "./commands/count-try.server.ts";
export { createClerkCredentials } from "./commands/create-clerk-credentials.server.ts";
export { createClub } from "./commands/create-club.server.ts";
export { inviteStaff } from "./commands/invite-staff.server.ts";
export { issueSetupToken } from "./commands/issue-setup-token.server.ts";
export { linkStaffToMember } from "./commands/link-staff-to-member.server.ts";
export { requestCode } from "./commands/request-code.server.ts";
export { requireRecentAuthentication } from "./commands/require-recent-authentication.server.ts";
export { revealPhone } from "./commands/reveal-phone.server.ts";
export { setPassword } from "./commands/set-password.server.ts";
export { signInClerk } from "./commands/sign-in-clerk.server.ts";
export { redeemCode } from "./commands/redeem-code.server.ts";
export { writeAudit } from "./commands/write-audit.server.ts";
export { readClub } from "./queries/club.server.ts";
export { readSession } from "./queries/session.server.ts";
export { staffNames } from "./queries/staff-names.server.ts";
export { verifyAudit } from "./queries/verify-audit.server.ts";
