import { Temporal } from "#app/shared/club-time.ts";

/** The one line under a perk that says how long or how much of it there is. */
export type PerkNote =
  | { kind: "not_started"; at: Temporal.Instant }
  | { kind: "claim_over" }
  | { kind: "sold_out" }
  | { kind: "few_left"; left: number }
  | { kind: "ends_soon"; at: Temporal.Instant }
  | { kind: "left"; left: number }
  | { kind: "until"; at: Temporal.Instant };

/** From here on the number left is said with some urgency. */
const FEW = 5;
const SOON = { hours: 7 * 24 };

/** @returns what an owner needs to know first about claiming the perk. */
export function noteOf(
  perk: { claimFrom: Temporal.Instant; claimUntil: Temporal.Instant; stock: number | null; claimed: number },
  now: Temporal.Instant,
): PerkNote {
  if (Temporal.Instant.compare(now, perk.claimUntil) >= 0) return { kind: "claim_over" };
  const left = perk.stock === null ? null : perk.stock - perk.claimed;
  if (left === 0) return { kind: "sold_out" };
  if (Temporal.Instant.compare(now, perk.claimFrom) < 0) return { kind: "not_started", at: perk.claimFrom };
  if (left !== null && left <= FEW) return { kind: "few_left", left };
  if (Temporal.Instant.compare(perk.claimUntil, now.add(SOON)) <= 0) return { kind: "ends_soon", at: perk.claimUntil };
  return left === null ? { kind: "until", at: perk.claimUntil } : { kind: "left", left };
}
