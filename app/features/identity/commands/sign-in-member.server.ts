import type { Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { groupAddress } from "../rules/group-address.ts";
import { CODE_TRIES_PER_ADDRESS } from "../rules/limits.ts";
import { countTries } from "./count-try.server.ts";
import { openSession, type Device, type OpenedSession } from "./open-session.server.ts";
import { redeemCode } from "./redeem-code.server.ts";

export type MemberSignIn = {
  /** The code asked for from this browser. */
  codeId: string;
  /** E.164 */
  phone: string;
  code: string;
  /** Ends the session with the visit. */
  sharedDevice: boolean;
  address: string;
  device: Device;
};

/**
 * Signs a member in with the code sent to their phone.
 * @returns "wrong_code" with `left`; "code_ended" also when nobody has the phone or the member is blocked, so that
 *   a right guess tells nothing either.
 */
export async function signInMember(
  ctx: Context,
  input: MemberSignIn,
): Promise<Outcome<OpenedSession, "wrong_code" | "code_ended" | "too_many_tries">> {
  const counted = await countTries(ctx, [{ limit: CODE_TRIES_PER_ADDRESS, by: groupAddress(input.address) }]);
  if (!counted.ok) return counted;
  return inTransaction(ctx.db, async (tx) => {
    const used = await redeemCode(tx, ctx, {
      purpose: "sign_in",
      phone: input.phone,
      code: input.code,
      codeId: input.codeId,
    });
    if (!used.ok) return used;
    const member = await tx.member.findFirst({
      where: { phoneHash: ctx.vault.hash(input.phone), state: "active" },
      select: { id: true },
    });
    if (member === null) return refuse("code_ended");
    const subject = { kind: "member", memberId: member.id, sharedDevice: input.sharedDevice } as const;
    return ok(await openSession(tx, ctx, subject, input.device));
  });
}
