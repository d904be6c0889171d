import { index, route, type RouteConfigEntry } from "@remix-run/route-config";

/** Pages inside the owners' frame. */
export const ownerRoutes: RouteConfigEntry[] = [index("features/portal/routes/home.tsx")];

/** The last of all routes. */
export const lastRoute: RouteConfigEntry = route("*", "features/portal/routes/not-found.tsx");
