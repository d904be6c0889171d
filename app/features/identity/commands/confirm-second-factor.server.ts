import type { Context } from "#app/platform/context.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { Device, OpenedSession } from "./open-session.server.ts";
import { openStaffSession, redeemTicket, type PasswordTicket } from "./sign-in-staff.server.ts";
import { redeemTotp, type TotpRefusal } from "./redeem-totp.server.ts";

/**
 * Signs a member of staff in who has given the password and now gives the authenticator's code.
 * @returns "ticket_ended" when the password must be given again.
 */
export async function confirmSecondFactor(
  ctx: Context,
  input: { ticket: PasswordTicket; code: string; device: Device },
): Promise<Outcome<OpenedSession, TotpRefusal | "ticket_ended">> {
  const staff = await redeemTicket(ctx, input.ticket);
  if (staff === null) return refuse("ticket_ended");
  const used = await redeemTotp(ctx, staff, input.code);
  if (!used.ok) return used;
  return ok(await openStaffSession(ctx, staff, input.device, true));
}
