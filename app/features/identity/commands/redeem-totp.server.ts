import type { Context } from "#app/platform/context.ts";
import { findTotpStep } from "#app/platform/totp.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { StaffForSignIn } from "../queries/staff-for-sign-in.server.ts";
import { TOTP_TRIES_PER_ACCOUNT } from "../rules/limits.ts";
import { clearTries, countTries } from "./count-try.server.ts";

export type TotpRefusal = "wrong_totp" | "too_many_tries";

/**
 * Uses up a code of somebody's authenticator. Each code counts once: the row takes only a newer step than its last,
 * so of two answers at once one is refused.
 */
export async function redeemTotp(
  ctx: Context,
  staff: StaffForSignIn,
  typed: string,
): Promise<Outcome<undefined, TotpRefusal>> {
  const tried = { limit: TOTP_TRIES_PER_ACCOUNT, by: staff.id };
  const counted = await countTries(ctx, [tried]);
  if (!counted.ok) return counted;
  if (staff.totpSecretEnc === null) return refuse("wrong_totp");
  const secret = ctx.vault.decrypt(staff.totpSecretEnc);
  const step = findTotpStep(secret, typed, ctx.clock.now(), staff.totpLastCounter);
  if (step === null) return refuse("wrong_totp");
  const { count } = await ctx.db.staff.updateMany({
    where: { id: staff.id, OR: [{ totpLastCounter: null }, { totpLastCounter: { lt: step } }] },
    data: { totpLastCounter: step },
  });
  if (count === 0) return refuse("wrong_totp");
  await clearTries(ctx, tried);
  return ok();
}
