import { route, type RouteConfigEntry } from "@remix-run/route-config";

/** Pages and actions without a frame. */
export const openRoutes: RouteConfigEntry[] = [
  route("language", "features/identity/routes/language.tsx"),
  route("appearance", "features/identity/routes/appearance.tsx"),
  route("sign-out", "features/identity/routes/sign-out.tsx"),
  route("sign-in", "features/identity/routes/sign-in.tsx"),
];

/** Pages inside the owners' frame. */
export const ownerRoutes: RouteConfigEntry[] = [];

/** Pages inside the staff console. */
export const staffRoutes: RouteConfigEntry[] = [];
