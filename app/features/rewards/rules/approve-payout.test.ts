import { expect, test } from "vitest";
import { mayApprove } from "./approve-payout.ts";

const approver = { staffId: "guo", memberId: "guo-as-member", householdIds: ["yunhu-1203"] };
const payee = { memberId: "lin", householdIds: ["yunhu-801"], consultantId: "he" };

test("lets an uninvolved person approve", () => {
  expect(mayApprove({ creatorId: "zhou", approver, payees: [payee] })).toEqual({ ok: true, value: undefined });
  const outsider = { staffId: "guo", memberId: null, householdIds: [] };
  const unassigned = { ...payee, consultantId: null };
  expect(mayApprove({ creatorId: "zhou", approver: outsider, payees: [unassigned] }).ok).toBe(true);
});

test.each([
  ["is_creator", "guo", payee],
  ["is_payee", "zhou", { ...payee, memberId: "guo-as-member" }],
  ["same_household", "zhou", { ...payee, householdIds: ["cuihu-101", "yunhu-1203"] }],
  ["is_consultant", "zhou", { ...payee, consultantId: "guo" }],
])("refuses with %s", (reason, creatorId, involved) => {
  expect(mayApprove({ creatorId, approver, payees: [payee, involved] })).toEqual({ ok: false, reason });
});
