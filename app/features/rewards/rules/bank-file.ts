import { formatYuanPlain } from "#app/shared/money.ts";
import { neutralizeCell } from "#app/shared/text.ts";

/** One payment as the bank needs it. */
export type BankFileRow = {
  batchNumber: string;
  /** From 1. */
  row: number;
  holderName: string;
  accountNumber: string;
  /** In Chinese. */
  bankName: string;
  /** After tax. */
  netFen: bigint;
};

/** The columns of the bank file. Their titles are those of the banks' own templates, in Chinese whoever reads. */
export const BANK_FILE_HEADER = [
  { title: "业务参考号", kind: "text", width: 18 },
  { title: "收款人户名", kind: "text", width: 16 },
  { title: "收款账号", kind: "digits", width: 24 },
  { title: "收款银行", kind: "text", width: 18 },
  { title: "金额", kind: "amount", width: 14 },
  { title: "用途", kind: "text", width: 22 },
] as const;

/** @returns the reference of a payment that the bank quotes, such as 202611-02-0007. */
export function paymentReference(batchNumber: string, row: number): string {
  return `${batchNumber}-${String(row).padStart(4, "0")}`;
}

const REFERENCE = /^(\d{6}-\d{2,4})-(\d{4,7})$/;

/** @returns the batch's number and the row that a reference names, null for one that is not ours. */
export function readReference(text: string): { batchNumber: string; row: number } | null {
  const [, batchNumber, row] = REFERENCE.exec(text) ?? [];
  return batchNumber === undefined ? null : { batchNumber, row: Number(row) };
}

/** @returns the cells of one payment in the header's order, as text that no spreadsheet runs. */
export function bankFileCells({
  batchNumber,
  row,
  holderName,
  accountNumber,
  bankName,
  netFen,
}: BankFileRow): string[] {
  return [
    paymentReference(batchNumber, row),
    neutralizeCell(holderName),
    accountNumber,
    bankName,
    formatYuanPlain(netFen),
    `客会奖励 ${batchNumber}`,
  ];
}
