import type { Temporal } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { voucherStatus, type VoucherState } from "./voucher-status.ts";

export type RedemptionRefusal = "used" | "expired" | "cancelled" | "other_merchant" | "unknown";

export type RedemptionAnswer = "accepted" | RedemptionRefusal;

/** The three colours of the till's answer. */
export type AnswerTone = "green" | "amber" | "red";

/**
 * Says whether a till of `merchantId` may take a voucher now. The merchant comes first: another merchant's till
 * learns nothing of what became of the voucher.
 * @param voucher null when no voucher has the code.
 */
export function judgeRedemption({
  voucher,
  merchantId,
  now,
}: {
  voucher: { state: VoucherState; validUntil: Temporal.Instant; merchantId: string } | null;
  merchantId: string;
  now: Temporal.Instant;
}): Outcome<undefined, RedemptionRefusal> {
  if (voucher === null) return refuse("unknown");
  if (voucher.merchantId !== merchantId) return refuse("other_merchant");
  const status = voucherStatus(voucher, now);
  return status === "usable" ? ok() : refuse(status);
}

/** Amber: the voucher is good, only not here. Red: nothing is to be given for it. */
export function toneOf(answer: RedemptionAnswer): AnswerTone {
  if (answer === "accepted") return "green";
  return answer === "other_merchant" ? "amber" : "red";
}
