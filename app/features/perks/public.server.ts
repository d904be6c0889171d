/** The only door of this feature for other features, the processes, the bots and the command line. */
export { addBranch } from "./commands/add-branch.server.ts";
export { addTill } from "./commands/add-till.server.ts";
export { cancelVoucher } from "./commands/cancel-voucher.server.ts";
export { claimVoucher } from "./commands/claim-voucher.server.ts";
export { createMerchant } from "./commands/create-merchant.server.ts";
export { createPerk } from "./commands/create-perk.server.ts";
export { publishPerk } from "./commands/publish-perk.server.ts";
export { redeemVoucher } from "./commands/redeem-voucher.server.ts";
export { listPerks } from "./queries/perk-list.server.ts";
export { listRunningLow, type LowPerk } from "./queries/running-low.server.ts";
export { readViewer } from "./queries/viewer.server.ts";
export { listUsableVouchers } from "./queries/vouchers.server.ts";
