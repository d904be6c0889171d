import { writeAudit } from "#app/features/identity/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { bankNameFor } from "../queries/bank-names.server.ts";
import { pullLinesOfAccounts } from "./pull-line.server.ts";

/**
 * Stops a bank account of the acting member at once: payments to it that have not left are taken out of their batches.
 * With the account in use the older ones go too: none comes back into use that the member had given up. It only stops
 * money, so no fresh proof is asked. Repeating it changes nothing.
 */
export function freezeBankAccount(
  ctx: Context<MemberActor>,
  { accountId }: { accountId: string },
): Promise<Outcome<undefined, "not_found">> {
  const { memberId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    const account = await tx.bankAccount.findFirst({
      where: { id: accountId, memberId },
      select: { id: true, bankCode: true, numberLast4: true, usableFrom: true, removedAt: true },
    });
    if (!account) return refuse("not_found");
    if (account.removedAt !== null) return ok();
    const stopped = await listToStop(tx, ctx, account);
    await tx.bankAccount.updateMany({ where: { id: { in: stopped } }, data: { removedAt: nowDate(ctx) } });
    await pullLinesOfAccounts(tx, ctx, stopped, "account_frozen");
    await writeAudit(tx, ctx, {
      action: "bank_account.freeze",
      subjectKind: "member",
      subjectId: memberId,
      detail: { last4: account.numberLast4 },
    });
    await notify(tx, ctx, {
      memberId,
      kind: "rewards.account_frozen",
      values: { bank: await bankNameFor(tx, memberId, account.bankCode), last4: account.numberLast4 },
      href: "/wallet",
      dedupeKey: `bank-account-frozen:${accountId}`,
      chat: true,
    });
    return ok();
  });
}

/** @returns the account, and those it had replaced when it is the one in use. */
async function listToStop(
  tx: Tx,
  ctx: Context<MemberActor>,
  { id, usableFrom }: { id: string; usableFrom: Date },
): Promise<string[]> {
  if (usableFrom > nowDate(ctx)) return [id];
  const { memberId } = ctx.actor;
  const rows = await tx.bankAccount.findMany({
    where: { memberId, removedAt: null, usableFrom: { lte: usableFrom } },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
