import { expect, test } from "vitest";
import { flagsOf, problemOf } from "./judge-payee.ts";
import type { PayeeFacts } from "./judge-payee.ts";

const account = { holderName: "林静", isRemoved: false, isSharedWithOthers: false };
const payable: PayeeFacts = {
  memberState: "active",
  memberName: "林静",
  account,
  hasCoolingAccount: false,
  hasConsent: true,
  isCancelled: false,
  isAmountChanged: false,
  isStaffHousehold: false,
  hasNewerAccount: false,
  linesOfPayee: 1,
};

test("lets a reward be paid to the member's own account", () => {
  expect(problemOf(payable)).toBeNull();
  expect(flagsOf(payable)).toEqual([]);
});

test.each([
  ["member_blocked", { memberState: "blocked" }],
  ["member_blocked", { memberState: "blocked", account: null }],
  ["sale_cancelled", { isCancelled: true, isAmountChanged: true }],
  ["amount_changed", { isAmountChanged: true }],
  ["no_account", { account: null }],
  ["account_cooling", { account: null, hasCoolingAccount: true }],
  ["account_frozen", { account: { ...account, isRemoved: true } }],
  ["consent_withdrawn", { hasConsent: false }],
  ["holder_differs", { account: { ...account, holderName: "陈屿" } }],
] as [string, Partial<PayeeFacts>][])("refuses with %s: %j", (problem, facts) => {
  expect(problemOf({ ...payable, ...facts })).toBe(problem);
});

test("pays to the account in use while a new one waits", () => {
  expect(problemOf({ ...payable, hasCoolingAccount: true })).toBeNull();
});

test("asks to look at what is unusual, most serious first", () => {
  const unusual = { ...payable, isStaffHousehold: true, hasNewerAccount: true, linesOfPayee: 2 };
  expect(flagsOf({ ...unusual, account: { ...account, isSharedWithOthers: true } })).toEqual([
    "account_shared",
    "staff_household",
    "newer_account",
    "same_payee",
  ]);
});
