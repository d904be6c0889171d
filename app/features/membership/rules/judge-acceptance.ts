import { Temporal } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

export type InvitationState = {
  expiresAt: Temporal.Instant;
  acceptedAt: Temporal.Instant | null;
  cancelledAt: Temporal.Instant | null;
};

export type AcceptRefusal = "used" | "cancelled" | "expired" | "other_phone";

/** Says whether an invitation can still be accepted, by the person with the invited phone. */
export function judgeAcceptance({
  invitation,
  isInvitedPhone,
  now,
}: {
  invitation: InvitationState;
  isInvitedPhone: boolean;
  now: Temporal.Instant;
}): Outcome<undefined, AcceptRefusal> {
  if (invitation.acceptedAt !== null) return refuse("used");
  if (invitation.cancelledAt !== null) return refuse("cancelled");
  if (Temporal.Instant.compare(now, invitation.expiresAt) >= 0) return refuse("expired");
  return isInvitedPhone ? ok() : refuse("other_phone");
}
