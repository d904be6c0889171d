import { route, type RouteConfigEntry } from "@remix-run/route-config";

/** Pages inside the staff console. */
export const staffRoutes: RouteConfigEntry[] = [
  route("staff", "features/staff/routes/today.tsx"),
  route("staff/members/:id", "features/staff/routes/member.tsx"),
];
