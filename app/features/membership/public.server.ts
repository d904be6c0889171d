/** The only door of this feature for other features, the processes, the bots and the command line. */
export { addToHousehold } from "./commands/add-to-household.server.ts";
export { createCommunity, type NewCommunity } from "./commands/create-community.server.ts";
export { createHome, type NewHome } from "./commands/create-home.server.ts";
export { createMember, type NewMember } from "./commands/create-member.server.ts";
export { createTier } from "./commands/create-tier.server.ts";
export { receiveRegister } from "./commands/register/receive-register.server.ts";
export { runRegisterJob } from "./commands/register/run-register-job.server.ts";
export { checkRegister, importRegister } from "./commands/register/start-register.server.ts";
export { listCommunities, type CommunityLine } from "./queries/communities.server.ts";
export {
  homeCard,
  homeCards,
  homesOf,
  relationTo,
  type HomeCard,
  type MemberHome,
} from "./queries/home-cards.server.ts";
export {
  householdIdsOf,
  householdMatesOf,
  householdOf,
  householdsOf,
  namedCoOwnersOf,
  type HouseholdMate,
} from "./queries/household.server.ts";
export {
  findMemberByPhone,
  memberCard,
  memberCards,
  type MemberCard,
  type Reader,
} from "./queries/member-cards.server.ts";
export { findMembers } from "./queries/member-list.server.ts";
export { readStanding } from "./queries/standing.server.ts";
export { listTiers, type TierLine } from "./queries/tiers.server.ts";
export { salutationOf, SALUTATION_FORMS, type SalutationForm } from "./rules/address-member.ts";
export type { Relation } from "./rules/household-rights.ts";
export { INTERESTS, type Interest } from "./rules/list-interests.ts";
export { homeLabel } from "./rules/name-home.ts";
