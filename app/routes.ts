import { layout, type RouteConfig } from "@remix-run/route-config";
import * as identity from "./features/identity/routes.ts";

/** The product's map: pages without a frame, owners' pages, the staff console. One line per feature. */
export default [
  ...identity.openRoutes,
  layout("features/portal/routes/owner-layout.tsx", [...identity.ownerRoutes]),
  layout("features/staff/routes/console-layout.tsx", [...identity.staffRoutes]),
] satisfies RouteConfig;
