import { layout, route, type RouteConfigEntry } from "@remix-run/route-config";

/** @returns the path of a route module of this feature. */
function file(name: string): string {
  return `features/identity/routes/${name}.tsx`;
}

/** Pages and actions without a frame. */
export const openRoutes: RouteConfigEntry[] = [
  route("language", file("language")),
  route("appearance", file("appearance")),
  route("sign-in", file("sign-in")),
  route("sign-out", file("sign-out")),
  route("staff/sign-in", file("staff-sign-in")),
  route("staff/sign-in/code", file("second-factor")),
  route("staff/sign-in/authenticator", file("enrol-at-sign-in")),
  route("staff/password/:token", file("set-password")),
  route("till/sign-in", file("till-sign-in")),
  route("setup", file("setup")),
  route("demo/outbox", file("demo-outbox")),
  route("interrupted", file("interrupted")),
  route("resume", file("resume")),
];

/** Pages inside the owners' frame. */
export const ownerRoutes: RouteConfigEntry[] = [
  route("me/sessions", file("my-sessions")),
  route("me/phone", file("my-phone")),
  route("me/confirm", file("confirm-member")),
];

/** Pages inside the staff console. */
export const staffRoutes: RouteConfigEntry[] = [
  route("staff/me", file("staff-account")),
  route("staff/me/devices", file("staff-devices")),
  route("staff/me/authenticator", file("staff-authenticator")),
  route("staff/confirm", file("confirm-staff")),
  route("staff/audit", file("audit")),
  route("staff/audit/export", file("audit-export")),
];

/** Pages of settings; `frameSettings` puts them and those of other features below one row of tabs. */
const settingsRoutes: RouteConfigEntry[] = [
  route("staff/settings", file("settings-club")),
  route("staff/settings/people", file("people")),
  route("staff/settings/people/new", file("invite-person")),
  route("staff/settings/people/:staffId", file("person")),
  route("staff/settings/roles", file("settings-roles")),
];

/** @returns the settings of all features in their frame. */
export function frameSettings(...pages: RouteConfigEntry[]): RouteConfigEntry {
  return layout(file("settings-layout"), [...settingsRoutes, ...pages]);
}
