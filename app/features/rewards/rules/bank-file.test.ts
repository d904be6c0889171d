import { expect, test } from "vitest";
import { BANK_FILE_HEADER, bankFileCells, paymentReference } from "./bank-file.ts";

const row = {
  batchNumber: "202611-02",
  row: 7,
  holderName: "林静",
  accountNumber: "6217001234567890122",
  bankName: "中国建设银行",
  netFen: 8_000_05n,
};

test("writes one payment in the header's order", () => {
  const cells = bankFileCells(row);
  expect(cells).toEqual([
    "202611-02-0007",
    "林静",
    "6217001234567890122",
    "中国建设银行",
    "8000.05",
    "客会奖励 202611-02",
  ]);
  expect(cells).toHaveLength(BANK_FILE_HEADER.length);
});

test("keeps a name from being run as a formula", () => {
  expect(bankFileCells({ ...row, holderName: "=HYPERLINK(1)" })[1]).toBe("'=HYPERLINK(1)");
});

test("numbers payments so that they sort", () => {
  expect(paymentReference("202611-02", 12_345)).toBe("202611-02-12345");
});
