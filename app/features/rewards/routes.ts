import { route, type RouteConfigEntry } from "@remix-run/route-config";

const folder = "features/rewards/routes";

/** Pages inside the owners' frame. */
export const ownerRoutes: RouteConfigEntry[] = [
  route("wallet", `${folder}/wallet.tsx`),
  route("wallet/account", `${folder}/bank-account.tsx`),
  route("wallet/account/freeze", `${folder}/freeze-account.ts`),
  route("wallet/statement", `${folder}/statement.ts`),
  route("wallet/:rewardId", `${folder}/reward.tsx`),
];

/** Pages inside the staff console. */
export const staffRoutes: RouteConfigEntry[] = [
  route("staff/payouts", `${folder}/payouts.tsx`, [route("stop", `${folder}/stop-payouts.tsx`)]),
  route("staff/payouts/new", `${folder}/new-payout.tsx`),
  route("staff/payouts/withholding", `${folder}/withholding.ts`),
  route("staff/payouts/books", `${folder}/books.tsx`),
  route("staff/payouts/results", `${folder}/bank-results.tsx`),
  route("staff/payouts/results/:resultId", `${folder}/bank-result.tsx`),
  route("staff/payouts/:id", `${folder}/payout.tsx`, [
    route("lock", `${folder}/lock-payout.tsx`),
    route("approve", `${folder}/approve-payout.tsx`),
    route("send-back", `${folder}/undo-payout.tsx`, { id: "rewards-send-back" }),
    route("cancel", `${folder}/undo-payout.tsx`, { id: "rewards-cancel" }),
    route("lines/:lineId", `${folder}/payout-line.tsx`),
  ]),
  route("staff/payouts/:id/file/:form", `${folder}/bank-file.ts`),
  route("staff/payouts/:id/slip/:lineId", `${folder}/slip.ts`),
  route("staff/payouts/rewards/:rewardId", `${folder}/reward-trace.tsx`),
];
