import type { Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { findTotpStep } from "#app/platform/totp.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { TOTP_TRIES_PER_ACCOUNT } from "../rules/limits.ts";
import { countTries } from "./count-try.server.ts";
import type { Device, OpenedSession } from "./open-session.server.ts";
import { openStaffSession, redeemTicket, type PasswordTicket } from "./sign-in-staff.server.ts";
import { asOneself, writeAudit } from "./write-audit.server.ts";

export type Enrolment = {
  /** Shown to the person as a QR code, in base 32. */
  secret: string;
  /** What their app makes of it. */
  code: string;
};

/**
 * Sets up an authenticator: proved by a first code, which then counts as used. Replaces a former one.
 * @returns "wrong_totp" when the code is not the secret's: nothing has changed then.
 */
export async function enrolTotp(
  ctx: Context,
  staff: { id: string; name: string },
  { secret, code }: Enrolment,
): Promise<Outcome<undefined, "wrong_totp" | "too_many_tries">> {
  const counted = await countTries(ctx, [{ limit: TOTP_TRIES_PER_ACCOUNT, by: staff.id }]);
  if (!counted.ok) return counted;
  const now = ctx.clock.now();
  const step = findTotpStep(secret, code, now, null);
  if (step === null) return refuse("wrong_totp");
  await inTransaction(ctx.db, async (tx) => {
    await tx.staff.update({
      where: { id: staff.id },
      data: {
        totpSecretEnc: ctx.vault.encrypt(secret),
        totpConfirmedAt: new Date(now.epochMilliseconds),
        totpLastCounter: step,
      },
    });
    await writeAudit(tx, asOneself(ctx, staff), { action: "staff.totp_enrolled" });
  });
  return ok();
}

/** Sets up the authenticator that a role requires, and signs in with it. */
export async function enrolAtSignIn(
  ctx: Context,
  input: { ticket: PasswordTicket; enrolment: Enrolment; device: Device },
): Promise<Outcome<OpenedSession, "wrong_totp" | "too_many_tries" | "ticket_ended">> {
  const staff = await redeemTicket(ctx, input.ticket);
  if (staff === null || staff.totpConfirmedAt !== null) return refuse("ticket_ended");
  const enrolled = await enrolTotp(ctx, staff, input.enrolment);
  if (!enrolled.ok) return enrolled;
  return ok(await openStaffSession(ctx, staff, input.device, true));
}
