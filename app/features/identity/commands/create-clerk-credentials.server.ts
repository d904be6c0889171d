import type { Context } from "#app/platform/context.ts";
import { hashToken } from "#app/platform/vault.ts";
import { ok, type Outcome } from "#app/shared/outcome.ts";
import { judgePin, type PinRefusal } from "../rules/judge-pin.ts";
import { hashSecret } from "./hash-secret.server.ts";

export type ClerkCredentials = {
  /** The only copy: the till's link is /till/sign-in?link=<it>. */
  linkToken: string;
  linkTokenHash: string;
  pinHash: string;
};

const LINK_BYTES = 24;

/** Makes what a clerk signs in with; the caller stores the hashes in the clerk's row and shows the link once. */
export async function createClerkCredentials(
  ctx: Pick<Context, "random">,
  pin: string,
): Promise<Outcome<ClerkCredentials, PinRefusal>> {
  const judged = judgePin(pin);
  if (!judged.ok) return judged;
  const linkToken = Buffer.from(ctx.random.bytes(LINK_BYTES)).toString("base64url");
  return ok({ linkToken, linkTokenHash: hashToken(linkToken), pinHash: await hashSecret(pin) });
}
