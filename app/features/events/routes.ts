import { route, type RouteConfigEntry } from "@remix-run/route-config";

/** Files and actions without a frame. */
export const openRoutes: RouteConfigEntry[] = [
  route("my-events/:id/calendar.ics", "features/events/routes/calendar.ts"),
];

/** Pages inside the owners' frame. */
export const ownerRoutes: RouteConfigEntry[] = [
  route("events", "features/events/routes/list.tsx"),
  route("events/:id", "features/events/routes/detail.tsx"),
  route("my-events", "features/events/routes/mine.tsx"),
  route("my-events/:id", "features/events/routes/registration.tsx"),
];
