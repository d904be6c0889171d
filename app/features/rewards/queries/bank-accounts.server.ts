import { nowDate, type Context } from "#app/platform/context.ts";
import type { Queryable } from "#app/platform/db/database.ts";

/** Where a member is paid; the number itself stays encrypted. */
export type BankAccountView = {
  accountId: string;
  holderName: string;
  bankCode: string;
  last4: string;
  numberHash: string;
  createdAt: Date;
  usableFrom: Date;
};

/** @returns whether a member agrees that the club keeps their bank account; without it nothing is paid. */
export async function hasAccountConsent(db: Queryable, memberId: string): Promise<boolean> {
  const consent = await db.consent.findFirst({
    where: { memberId, purpose: "sensitive_data", withdrawnAt: null },
    select: { id: true },
  });
  return consent !== null;
}

/** @returns the account that is paid to now, and the one that waits for its first use; null where there is none. */
export async function readAccounts(
  reader: { db: Queryable } & Pick<Context, "clock">,
  memberId: string,
): Promise<{ inUse: BankAccountView | null; cooling: BankAccountView | null }> {
  const now = nowDate(reader);
  const rows = await reader.db.bankAccount.findMany({
    where: { memberId, removedAt: null },
    orderBy: { usableFrom: "desc" },
    select: {
      id: true,
      holderName: true,
      bankCode: true,
      numberLast4: true,
      numberHash: true,
      createdAt: true,
      usableFrom: true,
    },
  });
  const accounts = rows.map(({ id, numberLast4, ...account }) => ({ ...account, accountId: id, last4: numberLast4 }));
  return {
    inUse: accounts.find((account) => account.usableFrom <= now) ?? null,
    cooling: accounts.find((account) => account.usableFrom > now) ?? null,
  };
}
