import { index, type RouteConfigEntry } from "@remix-run/route-config";

/** Pages inside the owners' frame. */
export const ownerRoutes: RouteConfigEntry[] = [index("features/portal/routes/home.tsx")];
