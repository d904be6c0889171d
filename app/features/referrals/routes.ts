import { route, type RouteConfigEntry } from "@remix-run/route-config";

/** Pages without a frame. */
export const openRoutes: RouteConfigEntry[] = [route("r/:token", "features/referrals/routes/consent.tsx")];

/** Pages inside the owners' frame. */
export const ownerRoutes: RouteConfigEntry[] = [
  route("refer", "features/referrals/routes/mine.tsx"),
  route("refer/new", "features/referrals/routes/new.tsx"),
  route("refer/:id", "features/referrals/routes/one.tsx"),
];

/** Pages inside the staff console. */
export const staffRoutes: RouteConfigEntry[] = [
  route("staff/referrals", "features/referrals/routes/work-list.tsx"),
  route("staff/referrals/:id", "features/referrals/routes/staff-one.tsx"),
];
