import { writeAudit } from "#app/features/identity/public.server.ts";
import { notify, setConsent } from "#app/features/outreach/public.server.ts";
import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { refuseForeignId } from "#app/platform/http/foreign-id.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { readAccounts } from "../queries/bank-accounts.server.ts";
import { bankNameFor } from "../queries/bank-names.server.ts";
import { checkBankNumber } from "../rules/check-bank-number.ts";
import { usableFrom } from "../rules/cooling-off.ts";
import { bankOf, type BankCode } from "../rules/list-banks.ts";

export type NewBankAccount = {
  /** Becomes the account's id: the same request again changes nothing. */
  requestId: string;
  /** As typed. */
  number: string;
  /** What the member chose; needed where the number does not tell the bank. */
  bankCode: BankCode | null;
};

export type AccountRefusal = "not_a_number" | "wrong_length" | "wrong_check_digit" | "unknown_bank" | "same_account";

/**
 * Keeps where a member is paid, encrypted, in the member's own name. It is used from 48 hours later; until then the
 * account in use stays. One that was waiting is replaced. The member is told, so that a stranger's entry is noticed.
 * Giving the number is the separate consent to keep it (sensitive data). The caller asks for a fresh proof of identity.
 */
export async function addBankAccount(
  ctx: Context<MemberActor>,
  { requestId, ...typed }: NewBankAccount,
): Promise<Outcome<{ accountId: string }, AccountRefusal>> {
  const checked = checkBankNumber(typed.number);
  if (!checked.ok) return checked;
  const number = checked.value;
  const bankCode = bankOf(number) ?? typed.bankCode;
  if (bankCode === null) return refuse("unknown_bank");
  const numberHash = ctx.vault.hash(number);
  const { memberId } = ctx.actor;

  await setConsent(ctx, { purpose: "sensitive_data", given: true, channel: "portal" });
  return inTransaction(ctx.db, async (tx) => {
    const holderName = await lockMember(tx, memberId);
    const { inUse, cooling } = await readAccounts({ db: tx, clock: ctx.clock }, memberId);
    if ([inUse, cooling].some((account) => account?.accountId === requestId)) return ok({ accountId: requestId });
    if ([inUse, cooling].some((account) => account?.numberHash === numberHash)) return refuse("same_account");

    const now = nowDate(ctx);
    if (cooling) await tx.bankAccount.update({ where: { id: cooling.accountId }, data: { removedAt: now } });
    const account = {
      id: requestId,
      memberId,
      holderName,
      bankCode,
      numberEnc: ctx.vault.encrypt(number),
      numberHash,
      numberLast4: number.slice(-4),
      createdAt: now,
      usableFrom: dateFromInstant(usableFrom(ctx.clock.now())),
    };
    await tx.bankAccount.create({ data: account });
    await tellAdded(tx, ctx, account);
    return ok({ accountId: requestId });
  }).catch((error: unknown) => refuseForeignId(error, "bank_account_pkey"));
}

/** Two requests of one member wait for each other. @returns the member's name: a reward is paid to nobody else. */
async function lockMember(tx: Tx, memberId: string): Promise<string> {
  const [member] = await tx.$queryRaw<[{ name: string }]>`
    SELECT name FROM member WHERE id = ${memberId}::uuid FOR NO KEY UPDATE`;
  return member.name;
}

async function tellAdded(
  tx: Tx,
  ctx: Context<MemberActor>,
  {
    id,
    memberId,
    bankCode,
    numberLast4,
    usableFrom,
  }: {
    id: string;
    memberId: string;
    bankCode: BankCode;
    numberLast4: string;
    usableFrom: Date;
  },
): Promise<void> {
  await writeAudit(tx, ctx, {
    action: "bank_account.add",
    subjectKind: "member",
    subjectId: memberId,
    detail: { bank: bankCode, last4: numberLast4 },
  });
  await notify(tx, ctx, {
    memberId,
    kind: "rewards.account_added",
    values: {
      bank: await bankNameFor(tx, memberId, bankCode),
      last4: numberLast4,
      usable: { at: usableFrom.toISOString() },
    },
    href: "/wallet",
    dedupeKey: `bank-account-added:${id}`,
    chat: true,
  });
}
