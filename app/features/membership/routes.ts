import { route, type RouteConfigEntry } from "@remix-run/route-config";

/** @returns the path of a module of this feature's routes. */
function file(name: string): string {
  return `features/membership/routes/${name}`;
}

/** Pages without a frame, and files. */
export const openRoutes: RouteConfigEntry[] = [
  route("join/:token", file("join.tsx")),
  route("staff/members.csv", file("members-export.ts")),
  route("staff/register/:id/result.csv", file("register-result.ts")),
];

/** Pages inside the owners' frame. */
export const ownerRoutes: RouteConfigEntry[] = [
  route("me", file("me.tsx")),
  route("me/profile", file("profile.tsx")),
  route("me/household", file("household.tsx")),
];

/** Pages inside the staff console. */
export const staffRoutes: RouteConfigEntry[] = [
  route("staff/members", file("members.tsx")),
  route("staff/members/tier", file("bulk-tier.tsx")),
  route("staff/members/:id/edit", file("member-edit.tsx")),
  route("staff/register", file("registers.tsx")),
  route("staff/register/:id", file("register.tsx")),
];

/** Pages below the tabs of settings. */
export const settingsRoutes: RouteConfigEntry[] = [
  route("staff/settings/communities", file("communities.tsx")),
  route("staff/settings/tiers", file("tiers.tsx")),
];
