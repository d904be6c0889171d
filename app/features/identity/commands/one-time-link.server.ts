import type { Context } from "#app/platform/context.ts";
import { hashToken } from "#app/platform/vault.ts";

const TOKEN_BYTES = 32;

/** A secret that is handed out once in a link; only its hash is stored. */
export function makeLinkToken({ random }: Pick<Context, "random">): { token: string; tokenHash: string } {
  const token = Buffer.from(random.bytes(TOKEN_BYTES)).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}
