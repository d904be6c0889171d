import { Temporal } from "#app/shared/club-time.ts";

export type VoucherState = "usable" | "used" | "cancelled";

/** What a voucher is now; expiry is not stored, it comes with time. */
export type VoucherStatus = VoucherState | "expired";

/** @returns what the voucher is at `now`. A voucher is usable before `validUntil`, not at it. */
export function voucherStatus(
  voucher: { state: VoucherState; validUntil: Temporal.Instant },
  now: Temporal.Instant,
): VoucherStatus {
  const isOver = Temporal.Instant.compare(now, voucher.validUntil) >= 0;
  return voucher.state === "usable" && isOver ? "expired" : voucher.state;
}

/** How long before its end a voucher asks for attention. */
const SOON = { hours: 72 };

/** @returns whether the voucher ends within three days. */
export function endsSoon(validUntil: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(validUntil, now.add(SOON)) <= 0;
}
