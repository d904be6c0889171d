import type { Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { findTillLink } from "../queries/till-link.server.ts";
import { groupAddress } from "../rules/group-address.ts";
import { PIN_TRIES_PER_ADDRESS, PIN_TRIES_PER_CLERK } from "../rules/limits.ts";
import { clearTries, countTries } from "./count-try.server.ts";
import { isSecret } from "./hash-secret.server.ts";
import { openSession, type Device, type OpenedSession } from "./open-session.server.ts";

export type ClerkSignIn = { linkToken: string; pin: string; address: string; device: Device };

/**
 * Signs a clerk in at the till: the link says who, the PIN proves it.
 * @returns "wrong_pin" also for an unknown link; "too_many_tries" with `seconds` after five wrong PINs, for a right one too.
 */
export async function signInClerk(
  ctx: Context,
  input: ClerkSignIn,
): Promise<Outcome<OpenedSession, "wrong_pin" | "too_many_tries">> {
  const clerk = await findTillLink(ctx.db, input.linkToken);
  const tried = { limit: PIN_TRIES_PER_CLERK, by: clerk?.id ?? input.linkToken };
  const counted = await countTries(ctx, [{ limit: PIN_TRIES_PER_ADDRESS, by: groupAddress(input.address) }, tried]);
  if (!counted.ok) return counted;
  const isRight = await isSecret(clerk?.pinHash ?? null, input.pin);
  if (clerk === null || !isRight) return refuse("wrong_pin");
  await clearTries(ctx, tried);
  const subject = { kind: "clerk", clerkId: clerk.id } as const;
  return ok(await inTransaction(ctx.db, (tx) => openSession(tx, ctx, subject, input.device)));
}
