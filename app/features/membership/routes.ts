import { route, type RouteConfigEntry } from "@remix-run/route-config";

/** Pages inside the owners' frame. */
export const ownerRoutes: RouteConfigEntry[] = [route("me", "features/membership/routes/me.tsx")];

/** Pages inside the staff console. */
export const staffRoutes: RouteConfigEntry[] = [
  route("staff/members", "features/membership/routes/members.tsx"),
  route("staff/register", "features/membership/routes/registers.tsx"),
  route("staff/register/:id", "features/membership/routes/register.tsx"),
  route("staff/register/:id/result.csv", "features/membership/routes/register-result.ts"),
];
