import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { judgeResultRow, type MatchedLine } from "./judge-result-row.ts";
import type { ResultRow } from "./read-bank-result.ts";

const line: MatchedLine = {
  memberId: "lin-jing",
  state: "sent",
  netFen: 6_400_00n,
  sentAt: new Date("2026-11-20T02:00:00Z"),
  holderName: "林静",
  proofReference: null,
};
const row: ResultRow = {
  row: 2,
  reference: "202611-02-0007",
  name: "林静",
  amountFen: 6_400_00n,
  outcome: "paid",
  bankReference: "BJ1",
  paidOn: Temporal.PlainDate.from("2026-11-21"),
  reason: "",
};
const usual = {
  row,
  line,
  isRepeated: false,
  isUsed: false,
  settler: { memberId: null },
  now: Temporal.Instant.from("2026-11-21T12:00+08:00"),
  zone: "Asia/Shanghai",
};

test.each([
  ["agrees with the line", "pays", {}],
  ["hides a part of the name", "pays", { row: { ...row, name: "林*" } }],
  ["names nothing of ours", "unknown", { line: null }],
  ["comes a second time", "twice", { isRepeated: true }],
  ["does not say whether it was paid", "unclear", { row: { ...row, outcome: null } }],
  ["names another payee", "name_differs", { row: { ...row, name: "林娴" } }],
  ["hides the whole name", "name_differs", { row: { ...row, name: "**" } }],
  ["names nobody", "name_differs", { row: { ...row, name: "" } }],
  ["has another amount", "amount_differs", { row: { ...row, amountFen: 6_400_01n } }],
  ["has no amount", "amount_differs", { row: { ...row, amountFen: null } }],
  ["has no reference of the bank", "no_bank_reference", { row: { ...row, bankReference: "" } }],
  ["has a bank's reference that proves another", "reference_used", { isUsed: true }],
  ["has no day", "no_day", { row: { ...row, paidOn: null } }],
  ["has a day to come", "paid_in_future", { row: { ...row, paidOn: Temporal.PlainDate.from("2026-11-22") } }],
  ["has a day before the file", "paid_before_sent", { row: { ...row, paidOn: Temporal.PlainDate.from("2026-11-19") } }],
  ["is of a line that never left", "not_sent", { line: { ...line, state: "pulled" } }],
  ["was booked before", "settled", { line: { ...line, state: "paid", proofReference: "BJ1" } }],
  ["was booked with another proof", "contradicts", { line: { ...line, state: "paid", proofReference: "BJ0" } }],
  ["had come back", "contradicts", { line: { ...line, state: "returned" } }],
  ["pays whoever books it", "own_payment", { settler: { memberId: "lin-jing" } }],
] as const)("a payment that %s: %s", (_what, verdict, given) => {
  expect(judgeResultRow({ ...usual, ...given })).toBe(verdict);
});

const returned: ResultRow = { ...row, outcome: "returned", bankReference: "", paidOn: null, reason: "户名不符" };

test.each([
  ["sent", "returns"],
  ["paid", "returns"],
  ["returned", "settled"],
  ["queued", "not_sent"],
  ["pulled", "not_sent"],
] as const)("money that came back of a %s line: %s", (state, verdict) => {
  expect(judgeResultRow({ ...usual, row: returned, line: { ...line, state } })).toBe(verdict);
});

test("money that came back is not booked by its payee", () => {
  expect(judgeResultRow({ ...usual, row: returned, settler: { memberId: "lin-jing" } })).toBe("own_payment");
});

test("money that came back without a reason is looked at", () => {
  expect(judgeResultRow({ ...usual, row: { ...returned, reason: "" } })).toBe("no_reason");
});

test("money that came back of another amount is looked at", () => {
  expect(judgeResultRow({ ...usual, row: { ...returned, amountFen: 1n } })).toBe("amount_differs");
});
