import type { Ability } from "#app/shared/abilities.ts";

/** Who may open a page or send to it. `anyone` pages look the same door to everybody; an ability names a console page. */
export type Audience = "anyone" | "member" | "clerk" | "staff" | Ability;

type Doors = { read: Audience; write?: Audience };

/**
 * Every route of the product with its audience. A route that is missing here, or one here that no longer exists,
 * fails the test. `write` differs from `read` where seeing is not changing.
 */
export const ACCESS: Readonly<Record<string, Doors>> = {
  "/": { read: "anyone" },
  "/*": { read: "anyone" },
  "/language": { read: "anyone" },
  "/appearance": { read: "anyone" },
  "/sign-in": { read: "anyone" },
  "/sign-out": { read: "anyone" },
  "/staff/sign-in": { read: "anyone" },
  "/staff/sign-in/code": { read: "anyone" },
  "/staff/sign-in/authenticator": { read: "anyone" },
  "/staff/password/:token": { read: "anyone" },
  "/till/sign-in": { read: "anyone" },
  "/setup": { read: "anyone" },
  "/demo/outbox": { read: "anyone" },
  "/interrupted": { read: "anyone" },
  "/resume": { read: "anyone" },
  "/r/:token": { read: "anyone" },
  "/me/sessions": { read: "member" },
  "/me/phone": { read: "member" },
  "/me/confirm": { read: "member" },
  "/me/consent": { read: "member" },
  "/notifications": { read: "member" },
  "/events": { read: "anyone" },
  "/events/:id": { read: "anyone", write: "member" },
  "/my-events": { read: "member" },
  "/my-events/:id": { read: "member" },
  "/my-events/:id/calendar.ics": { read: "member" },
  "/refer": { read: "member" },
  "/refer/new": { read: "member" },
  "/refer/:id": { read: "member" },
  "/perks": { read: "anyone" },
  "/perks/:id": { read: "anyone", write: "member" },
  "/vouchers": { read: "member" },
  "/vouchers/:id": { read: "member" },
  "/staff": { read: "staff" },
  "/staff/me": { read: "staff" },
  "/staff/me/devices": { read: "staff" },
  "/staff/me/authenticator": { read: "staff" },
  "/staff/confirm": { read: "staff" },
  "/staff/audit": { read: "audit.see" },
  "/staff/audit/export": { read: "audit.see" },
  "/staff/settings": { read: "settings.manage" },
  "/staff/settings/people": { read: "staff.manage" },
  "/staff/settings/people/new": { read: "staff.manage" },
  "/staff/settings/people/:staffId": { read: "staff.manage" },
  "/staff/settings/roles": { read: "staff.manage" },
  "/staff/members/:id": { read: "members.see" },
  "/staff/conversations": { read: "conversations.see" },
  "/staff/conversations/:id": { read: "conversations.see", write: "conversations.answer" },
  "/staff/referrals": { read: "referrals.see" },
  "/staff/referrals/:id": { read: "referrals.see" },
};
