/** The only door of this feature for other features, the processes, the bots and the command line. */
export { accrueReward, type NewReward } from "./commands/accrue-reward.server.ts";
export { addBankAccount } from "./commands/add-bank-account.server.ts";
export { approvePayout } from "./commands/approve-payout.server.ts";
export { clawBackReward } from "./commands/claw-back-reward.server.ts";
export { confirmLine } from "./commands/confirm-line.server.ts";
export { createPayout } from "./commands/create-payout.server.ts";
export { exportPayout } from "./commands/export-payout.server.ts";
export { keepSlip } from "./commands/keep-slip.server.ts";
export { lockPayout } from "./commands/lock-payout.server.ts";
export { receiveBankResult } from "./commands/receive-bank-result.server.ts";
export { returnLine } from "./commands/return-line.server.ts";
export { readPayoutTotals, type PayoutTotals } from "./queries/payout-batches.server.ts";
export { payoutsWaiting, type PayoutTask } from "./queries/payouts-waiting.server.ts";
export { rewardOfSource, rewardsOfSources, type RewardReader, type RewardView } from "./queries/rewards.server.ts";
export { walletSummary, type WalletSummary } from "./queries/wallet.server.ts";
export { type RewardStatus } from "./rules/reward-status.ts";
export { taxPreview } from "./rules/tax-reward.ts";
