import { nowDate, type Context, type MemberActor, type StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { findStaffForSignIn } from "../queries/staff-for-sign-in.server.ts";
import { PASSWORD_TRIES_PER_ACCOUNT } from "../rules/limits.ts";
import { clearTries, countTries } from "./count-try.server.ts";
import { isSecret } from "./hash-secret.server.ts";
import { redeemCode } from "./redeem-code.server.ts";
import { redeemTotp, type TotpRefusal } from "./redeem-totp.server.ts";

/** @returns the member's own number, to which the code for a fresh proof goes (E.164). */
export async function ownPhone({ db, vault, actor }: Context<MemberActor>): Promise<string> {
  const member = await db.member.findUniqueOrThrow({ where: { id: actor.memberId }, select: { phoneEnc: true } });
  return vault.decrypt(member.phoneEnc);
}

/** A member proves once more that they hold their phone. */
export async function reauthenticateMember(
  ctx: Context<MemberActor>,
  input: { codeId: string; code: string; sessionId: string },
): Promise<Outcome<undefined, "wrong_code" | "code_ended">> {
  const phone = await ownPhone(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const used = await redeemCode(tx, ctx, {
      purpose: "reauthenticate",
      phone,
      codeId: input.codeId,
      code: input.code,
    });
    if (used.ok) {
      await tx.session.update({ where: { id: input.sessionId }, data: { reauthenticatedAt: nowDate(ctx) } });
    }
    return used;
  });
}

/** A member of staff gives the password again and, where an authenticator is set up, its code. */
export async function reauthenticateStaff(
  ctx: Context<StaffActor>,
  input: { password: string; totp: string | null; sessionId: string },
): Promise<Outcome<undefined, "wrong_password" | TotpRefusal>> {
  const staff = await findStaffForSignIn(ctx.db, { id: ctx.actor.staffId });
  if (staff === null) return refuse("wrong_password");
  const tried = { limit: PASSWORD_TRIES_PER_ACCOUNT, by: staff.email };
  const counted = await countTries(ctx, [tried]);
  if (!counted.ok) return counted;
  if (!(await isSecret(staff.passwordHash, input.password))) return refuse("wrong_password");
  await clearTries(ctx, tried);
  if (staff.totpConfirmedAt !== null) {
    const used = await redeemTotp(ctx, staff, input.totp ?? "");
    if (!used.ok) return used;
  }
  await ctx.db.session.update({ where: { id: input.sessionId }, data: { reauthenticatedAt: nowDate(ctx) } });
  return ok();
}
