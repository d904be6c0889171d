import { instantFromDate, Temporal, todayIn } from "#app/shared/club-time.ts";
import { ok, refuse } from "#app/shared/outcome.ts";
import type { Outcome } from "#app/shared/outcome.ts";

export type ProofRefusal = "amount_differs" | "paid_in_future" | "paid_before_sent";

/**
 * Compares what the bank says with the line it is to prove. Refuses another amount than the line's, a day that has not
 * come, and one before the bank file was written.
 */
export function judgeProof({
  proof,
  line,
  now,
  zone,
}: {
  proof: { paidFen: bigint; paidOn: Temporal.PlainDate };
  line: { netFen: bigint; sentAt: Date | null };
  now: Temporal.Instant;
  zone: string;
}): Outcome<undefined, ProofRefusal> {
  if (proof.paidFen !== line.netFen) return refuse("amount_differs");
  if (Temporal.PlainDate.compare(proof.paidOn, todayIn(now, zone)) > 0) return refuse("paid_in_future");
  const sentOn = line.sentAt && todayIn(instantFromDate(line.sentAt), zone);
  if (sentOn === null || Temporal.PlainDate.compare(proof.paidOn, sentOn) < 0) return refuse("paid_before_sent");
  return ok();
}
