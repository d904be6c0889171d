/** The roles a member of staff can hold; several at once. */
export const ROLES = [
  "administrator",
  "member_services",
  "activities",
  "merchants",
  "sales_consultant",
  "care_desk",
  "finance",
  "auditor",
] as const;

export type Role = (typeof ROLES)[number];

/** What a member of staff may do. `see` reads; `manage` also changes. */
export const ABILITIES = [
  "members.see",
  "members.see_full_phone",
  "members.manage",
  "register.import",
  "perks.see",
  "perks.manage",
  "events.see",
  "events.manage",
  "events.check_in",
  "referrals.see",
  "referrals.move",
  "referrals.assign",
  "programmes.manage",
  "payouts.see",
  "payouts.create",
  "payouts.approve",
  "payouts.settle",
  "care.see",
  "care.manage",
  "conversations.see",
  "conversations.answer",
  "outreach.manage",
  "audit.see",
  "settings.manage",
  "staff.manage",
] as const;

export type Ability = (typeof ABILITIES)[number];

const SEE_ALL: readonly Ability[] = [
  "members.see",
  "perks.see",
  "events.see",
  "referrals.see",
  "payouts.see",
  "care.see",
  "conversations.see",
];

/**
 * The one table of who may do what; what is missing is refused.
 * An administrator runs the console but moves no money: creating, approving and settling payouts is finance's,
 * so that nobody who can appoint approvers is one by default.
 */
export const ROLE_ABILITIES: Readonly<Record<Role, readonly Ability[]>> = {
  administrator: [
    ...SEE_ALL,
    "members.see_full_phone",
    "members.manage",
    "register.import",
    "perks.manage",
    "events.manage",
    "events.check_in",
    "referrals.assign",
    "programmes.manage",
    "care.manage",
    "conversations.answer",
    "outreach.manage",
    "audit.see",
    "settings.manage",
    "staff.manage",
  ],
  member_services: [
    "members.see",
    "members.see_full_phone",
    "members.manage",
    "register.import",
    "perks.see",
    "events.see",
    "events.check_in",
    "referrals.see",
    "care.see",
    "conversations.see",
    "conversations.answer",
    "outreach.manage",
  ],
  activities: ["members.see", "events.see", "events.manage", "events.check_in", "perks.see"],
  merchants: ["perks.see", "perks.manage"],
  sales_consultant: ["members.see", "referrals.see", "referrals.move", "events.see", "events.check_in"],
  care_desk: [
    "members.see",
    "members.see_full_phone",
    "care.see",
    "care.manage",
    "conversations.see",
    "conversations.answer",
  ],
  finance: ["members.see", "referrals.see", "payouts.see", "payouts.create", "payouts.approve", "payouts.settle"],
  auditor: [...SEE_ALL, "audit.see"],
};

/** @returns everything that any of the roles may do. */
export function abilitiesOf(roles: readonly Role[]): ReadonlySet<Ability> {
  return new Set(roles.flatMap((role) => ROLE_ABILITIES[role]));
}
