import { layout, type RouteConfig } from "@remix-run/route-config";
import * as care from "./features/care/routes.ts";
import * as events from "./features/events/routes.ts";
import * as identity from "./features/identity/routes.ts";
import * as membership from "./features/membership/routes.ts";
import * as outreach from "./features/outreach/routes.ts";
import * as perks from "./features/perks/routes.ts";
import * as portal from "./features/portal/routes.ts";
import * as referrals from "./features/referrals/routes.ts";
import * as rewards from "./features/rewards/routes.ts";
import * as staff from "./features/staff/routes.ts";

/** The product's map: pages without a frame, pages in the owners' frame, pages in the staff console. */
export default [
  ...identity.openRoutes,
  ...membership.openRoutes,
  ...outreach.openRoutes,
  ...events.openRoutes,
  ...perks.openRoutes,
  ...referrals.openRoutes,
  ...care.openRoutes,
  layout("features/portal/routes/owner-layout.tsx", [
    ...portal.ownerRoutes,
    ...identity.ownerRoutes,
    ...membership.ownerRoutes,
    ...outreach.ownerRoutes,
    ...perks.ownerRoutes,
    ...events.ownerRoutes,
    ...referrals.ownerRoutes,
    ...care.ownerRoutes,
    ...rewards.ownerRoutes,
  ]),
  layout("features/staff/routes/console-layout.tsx", [
    ...staff.staffRoutes,
    ...membership.staffRoutes,
    ...outreach.staffRoutes,
    ...perks.staffRoutes,
    ...identity.staffRoutes,
    ...events.staffRoutes,
    ...referrals.staffRoutes,
    ...care.staffRoutes,
    ...rewards.staffRoutes,
    identity.frameSettings(...membership.settingsRoutes, ...care.settingsRoutes, ...referrals.settingsRoutes),
  ]),
  portal.lastRoute,
] satisfies RouteConfig;
