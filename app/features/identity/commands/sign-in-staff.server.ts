import type { Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { findStaffForSignIn, requiresTotp, type StaffForSignIn } from "../queries/staff-for-sign-in.server.ts";
import { groupAddress } from "../rules/group-address.ts";
import { PASSWORD_TRIES_PER_ACCOUNT, PASSWORD_TRIES_PER_ADDRESS } from "../rules/limits.ts";
import { clearTries, countTries } from "./count-try.server.ts";
import { isSecret } from "./hash-secret.server.ts";
import { openSession, type Device, type OpenedSession } from "./open-session.server.ts";
import { asOneself, writeAudit } from "./write-audit.server.ts";

export type StaffSignIn = { email: string; password: string; address: string; device: Device };

/** What follows the right password. */
export type StaffSignInStep =
  | { step: "signed_in"; session: OpenedSession }
  /** The authenticator's code is asked for. */
  | { step: "second_factor"; ticket: PasswordTicket }
  /** A role requires an authenticator that is not set up yet. */
  | { step: "enrol"; ticket: PasswordTicket };

/** Says that somebody gave the right password a moment ago; sealed into a cookie until the second factor follows. */
export type PasswordTicket = {
  staffId: string;
  /** Changes with the password, so that the ticket ends with it. */
  passwordMark: string;
};

/**
 * Checks a member of staff's password.
 * @returns "wrong_credentials" in the same words and the same time for an unknown address, a wrong password, an
 *   unused invitation and a suspended account.
 */
export async function signInStaff(
  ctx: Context,
  input: StaffSignIn,
): Promise<Outcome<StaffSignInStep, "wrong_credentials" | "too_many_tries">> {
  const account = { limit: PASSWORD_TRIES_PER_ACCOUNT, by: input.email };
  const counted = await countTries(ctx, [
    { limit: PASSWORD_TRIES_PER_ADDRESS, by: groupAddress(input.address) },
    account,
  ]);
  if (!counted.ok) return counted;
  const staff = await findStaffForSignIn(ctx.db, { email: input.email });
  const isRight = await isSecret(staff?.passwordHash ?? null, input.password);
  if (staff === null || !isRight) {
    await writeAudit(ctx.db, ctx, {
      action: "staff.sign_in_refused",
      subjectKind: staff ? "staff" : undefined,
      subjectId: staff?.id,
    });
    return refuse("wrong_credentials");
  }
  await clearTries(ctx, account);
  const ticket = { staffId: staff.id, passwordMark: markPassword(ctx, staff) };
  if (staff.totpConfirmedAt !== null) return ok({ step: "second_factor", ticket });
  if (await requiresTotp(ctx.db, staff.id)) return ok({ step: "enrol", ticket });
  return ok({ step: "signed_in", session: await openStaffSession(ctx, staff, input.device, false) });
}

/** @returns the person a ticket was given to; null when they were suspended or got another password since. */
export async function redeemTicket(ctx: Context, ticket: PasswordTicket): Promise<StaffForSignIn | null> {
  const staff = await findStaffForSignIn(ctx.db, { id: ticket.staffId });
  return staff !== null && markPassword(ctx, staff) === ticket.passwordMark ? staff : null;
}

function markPassword({ vault }: Pick<Context, "vault">, { passwordHash }: Pick<StaffForSignIn, "passwordHash">) {
  return vault.hash(`password/${passwordHash}`);
}

/** Opens the session and writes it into the audit trail. */
export function openStaffSession(
  ctx: Context,
  staff: Pick<StaffForSignIn, "id" | "name">,
  device: Device,
  secondFactor: boolean,
): Promise<OpenedSession> {
  return inTransaction(ctx.db, async (tx) => {
    const session = await openSession(tx, ctx, { kind: "staff", staffId: staff.id, secondFactor }, device);
    await writeAudit(tx, asOneself(ctx, staff), { action: "staff.sign_in", detail: { secondFactor } });
    return session;
  });
}
