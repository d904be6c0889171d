/** The only door of referrals for other features, the worker and the bot. */
export { answerConsent } from "./commands/answer-consent.server.ts";
export { assignConsultant } from "./commands/assign-consultant.server.ts";
export { consentPath } from "./commands/consent-token.server.ts";
export { createProject, type NewProject } from "./commands/create-project.server.ts";
export { expireReferrals } from "./commands/expire-referrals.server.ts";
export { type NewReferral } from "./commands/insert-referral.server.ts";
export { moveReferral, type Move } from "./commands/move-referral.server.ts";
export { registerReferral, type Registered } from "./commands/register-referral.server.ts";
export { listMyReferrals, type MyReferral } from "./queries/my-referrals.server.ts";
export { listOpenProjects, type OpenProject } from "./queries/open-projects.server.ts";
export { listAgreed, listRunningOut } from "./queries/work-list.server.ts";
export { isClockRunning } from "./rules/stages.ts";
