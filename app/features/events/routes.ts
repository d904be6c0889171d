import { route, type RouteConfigEntry } from "@remix-run/route-config";

/** @returns the path of a route module of this feature. */
function file(name: string): string {
  return `features/events/routes/${name}`;
}

/** Files, and the door on a helper's phone. */
export const openRoutes: RouteConfigEntry[] = [
  route("my-events/:id/calendar.ics", file("calendar.ts")),
  route("staff/events/:id/guests.csv", file("guests.ts")),
  route("staff/events/:id/door", file("door.tsx")),
];

/** Pages inside the owners' frame. */
export const ownerRoutes: RouteConfigEntry[] = [
  route("events", file("list.tsx")),
  route("events/:id", file("detail.tsx")),
  route("my-events", file("mine.tsx")),
  route("my-events/:id", file("registration.tsx")),
  route("my-events/:id/change", file("change-guests.tsx")),
];

/** Pages inside the staff console. */
export const staffRoutes: RouteConfigEntry[] = [
  route("staff/events", file("staff-events.tsx")),
  route("staff/events/new", file("new-event.tsx")),
  route("staff/events/:id", file("staff-event.tsx"), [route("cancel", file("cancel-event.tsx"))]),
  route("staff/events/:id/edit", file("edit-event.tsx")),
];
