import type { StaffActor } from "#app/platform/context.ts";

/** @returns the console's page of the sale that a reward is for; null where it is for none, or not for this reader. */
export function salePage(
  { abilities }: Pick<StaffActor, "abilities">,
  { sourceKind, sourceId }: { sourceKind: string; sourceId: string },
): string | null {
  return sourceKind === "referral" && abilities.has("referrals.see") ? `/staff/referrals/${sourceId}` : null;
}
