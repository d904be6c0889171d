import { route, type RouteConfigEntry } from "@remix-run/route-config";

/** Files without a frame. */
export const openRoutes: RouteConfigEntry[] = [route("care/photos/:id", "features/care/routes/photo.ts")];

/** Pages inside the owners' frame. */
export const ownerRoutes: RouteConfigEntry[] = [
  route("home", "features/care/routes/my-home.tsx"),
  route("care", "features/care/routes/history.tsx"),
  route("care/new", "features/care/routes/new.tsx"),
  route("care/:id", "features/care/routes/one.tsx"),
];

/** Pages inside the staff console. */
export const staffRoutes: RouteConfigEntry[] = [
  route("staff/care", "features/care/routes/work-list.tsx"),
  route("staff/care/new", "features/care/routes/staff-new.tsx"),
  route("staff/care/:id", "features/care/routes/staff-one.tsx"),
];

/** Pages inside the frame of settings. */
export const settingsRoutes: RouteConfigEntry[] = [
  route("staff/settings/warranty", "features/care/routes/settings-warranty.tsx"),
  route("staff/settings/care", "features/care/routes/settings-service.tsx"),
];
