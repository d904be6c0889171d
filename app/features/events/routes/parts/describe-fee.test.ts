import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { createFormat } from "#app/platform/i18n/format.ts";
import { textFunction } from "#app/platform/i18n/texts.server.ts";
import { describeFee, describeTotal, describeTotals } from "./describe-fee.server.ts";

const reader = {
  format: createFormat({
    language: "zh-CN",
    zone: "Asia/Shanghai",
    now: Temporal.Instant.from("2026-11-22T02:00:00Z"),
  }),
  texts: (namespace: string) => textFunction("zh-CN", namespace),
};

test("a fee is named with the place where it is paid", () => {
  expect(describeFee(reader, 2000n)).toEqual({
    title: "现场支付，每位 ¥20.00",
    detail: "报名时不用付钱，到场签到时付给工作人员。",
  });
  expect(describeTotals(reader, { feeFen: 2000n, most: 2 })).toEqual(["现场付 ¥20.00", "现场付 ¥40.00"]);
});

test("a booking's total is of all its seats", () => {
  expect(describeTotal(reader, { feeFen: 2000n, seats: 3 })).toMatchObject({ title: "现场支付 ¥60.00" });
});

test("of a free event no payment is spoken", () => {
  expect(describeFee(reader, 0n)).toBeNull();
  expect(describeTotal(reader, { feeFen: 0n, seats: 3 })).toBeNull();
  expect(describeTotals(reader, { feeFen: 0n, most: 2 })).toEqual(["免费", "免费"]);
});
