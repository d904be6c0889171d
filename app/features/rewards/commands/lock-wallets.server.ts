import type { Tx } from "#app/platform/db/database.ts";
import { accountIdOf } from "./post-transaction.server.ts";

/**
 * Makes everything that moves these members' rewards wait until this transaction ends. Batches are locked before
 * wallets, and wallets in the order of their accounts, so that nobody waits in a circle.
 */
export async function lockWallets(tx: Tx, memberIds: readonly string[]): Promise<void> {
  const ids = memberIds.map((memberId) => accountIdOf({ kind: "member_wallet", memberId }));
  await tx.$queryRaw`SELECT id FROM ledger_account WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}
