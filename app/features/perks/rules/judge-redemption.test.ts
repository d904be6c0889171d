import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { judgeRedemption, toneOf } from "./judge-redemption.ts";

const now = Temporal.Instant.from("2026-11-21T14:02:00+08:00");
const voucher = { state: "usable" as const, validUntil: now.add({ hours: 1 }), merchantId: "tea" };

test("takes a usable voucher of the own merchant", () => {
  expect(judgeRedemption({ voucher, merchantId: "tea", now })).toEqual({ ok: true, value: undefined });
});

test.each([
  ["unknown", null],
  ["used", { ...voucher, state: "used" as const }],
  ["cancelled", { ...voucher, state: "cancelled" as const }],
  ["expired", { ...voucher, validUntil: now }],
  ["other_merchant", { ...voucher, merchantId: "books" }],
  ["other_merchant", { ...voucher, merchantId: "books", state: "used" as const }],
])("refuses: %s", (reason, found) => {
  expect(judgeRedemption({ voucher: found, merchantId: "tea", now })).toEqual({ ok: false, reason });
});

test("shows amber only where the voucher is good elsewhere", () => {
  const answers = ["accepted", "other_merchant", "used", "expired", "cancelled", "unknown"] as const;
  expect(answers.map(toneOf)).toEqual(["green", "amber", "red", "red", "red", "red"]);
});
