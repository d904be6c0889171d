import { route, type RouteConfigEntry } from "@remix-run/route-config";

/** Pages without a frame. */
export const openRoutes: RouteConfigEntry[] = [route("demo/phone", "features/outreach/routes/demo-phone.tsx")];

/** Pages inside the owners' frame. */
export const ownerRoutes: RouteConfigEntry[] = [
  route("notifications", "features/outreach/routes/notifications.tsx"),
  route("me/consent", "features/outreach/routes/consent.tsx"),
];

/** Pages inside the staff console. */
export const staffRoutes: RouteConfigEntry[] = [
  route("staff/conversations", "features/outreach/routes/inbox.tsx"),
  route("staff/conversations/:id", "features/outreach/routes/conversation.tsx"),
  route("staff/conversations/pictures/:id", "features/outreach/routes/chat-picture.ts"),
];
