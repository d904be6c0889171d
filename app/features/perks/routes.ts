import { route, type RouteConfigEntry } from "@remix-run/route-config";

/** The till, and files. */
export const openRoutes: RouteConfigEntry[] = [
  route("till", "features/perks/routes/till.tsx"),
  route("till/undo", "features/perks/routes/till-undo.tsx"),
  route("staff/merchants/:id/redemptions.csv", "features/perks/routes/redemptions.ts"),
];

/** Pages inside the owners' frame. */
export const ownerRoutes: RouteConfigEntry[] = [
  route("perks", "features/perks/routes/list.tsx"),
  route("perks/:id", "features/perks/routes/detail.tsx"),
  route("vouchers", "features/perks/routes/vouchers.tsx"),
  route("vouchers/:id", "features/perks/routes/voucher.tsx"),
];

/** Pages inside the staff console. */
export const staffRoutes: RouteConfigEntry[] = [
  route("staff/perks", "features/perks/routes/staff-perks.tsx"),
  route("staff/perks/new", "features/perks/routes/new-perk.tsx"),
  route("staff/perks/:id", "features/perks/routes/staff-perk.tsx"),
  route("staff/perks/:id/:move", "features/perks/routes/move-perk.tsx"),
  route("staff/merchants", "features/perks/routes/merchants.tsx"),
  route("staff/merchants/new", "features/perks/routes/new-merchant.tsx"),
  route("staff/merchants/:id", "features/perks/routes/merchant.tsx"),
  route("staff/merchants/:id/new-branch", "features/perks/routes/new-branch.tsx"),
  route("staff/merchants/:id/new-till", "features/perks/routes/new-till.tsx"),
  route("staff/merchants/:id/suspend-till", "features/perks/routes/suspend-till.tsx"),
];
