import { describe, expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { endsSoon, voucherStatus, type VoucherState } from "./voucher-status.ts";

const validUntil = Temporal.Instant.from("2026-11-22T22:00:00+08:00");

describe("a voucher is", () => {
  test.each<[string, VoucherState, string]>([
    ["usable", "usable", "2026-11-22T21:59:59+08:00"],
    ["expired", "usable", "2026-11-22T22:00:00+08:00"],
    ["used", "used", "2026-11-21T08:00:00+08:00"],
    ["used", "used", "2027-01-01T08:00:00+08:00"],
    ["cancelled", "cancelled", "2027-01-01T08:00:00+08:00"],
  ])("%s when stored as %s and read at %s", (status, state, now) => {
    expect(voucherStatus({ state, validUntil }, Temporal.Instant.from(now))).toBe(status);
  });
});

test("asks for attention three days before the end", () => {
  expect(endsSoon(validUntil, validUntil.subtract({ hours: 72 }))).toBe(true);
  expect(endsSoon(validUntil, validUntil.subtract({ hours: 72, seconds: 1 }))).toBe(false);
});
