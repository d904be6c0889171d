import { route, type RouteConfigEntry } from "@remix-run/route-config";

/** @returns the path of a route module of this feature. */
function file(name: string): string {
  return `features/referrals/routes/${name}.tsx`;
}

/** Pages without a frame. */
export const openRoutes: RouteConfigEntry[] = [route("r/:token", file("consent"))];

/** Pages inside the owners' frame. */
export const ownerRoutes: RouteConfigEntry[] = [
  route("refer", file("mine")),
  route("refer/new", file("new")),
  route("refer/:id", file("one")),
];

/** Pages inside the staff console. */
export const staffRoutes: RouteConfigEntry[] = [
  route("staff/referrals", file("work-list")),
  route("staff/referrals/new", file("staff-new")),
  route("staff/referrals/:id", file("staff-one")),
];

/** Pages of settings, below the tabs of all settings. */
export const settingsRoutes: RouteConfigEntry[] = [
  route("staff/settings/programmes", file("programmes")),
  route("staff/settings/programmes/new", file("new-project")),
  route("staff/settings/programmes/:id/new-version", file("new-programme")),
];
