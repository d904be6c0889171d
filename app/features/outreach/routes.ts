import { route, type RouteConfigEntry } from "@remix-run/route-config";

/** Pages inside the owners' frame. */
export const ownerRoutes: RouteConfigEntry[] = [
  route("notifications", "features/outreach/routes/notifications.tsx"),
  route("me/consent", "features/outreach/routes/consent.tsx"),
];
