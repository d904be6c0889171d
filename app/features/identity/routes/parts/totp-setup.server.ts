import QRCode from "qrcode";
import { z } from "zod";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { createSealedCookie } from "#app/platform/http/sealed-cookie.ts";
import { makeTotpSecret, totpUri } from "#app/platform/totp.ts";
import type { TotpSetup } from "../../screens/totp-setup-form.tsx";

const SETUP_MINUTES = 15;

/** Keeps the secret of an authenticator that is being set up; it is stored only when a first code has proved it. */
export const totpSetupCookie = createSealedCookie("totp-setup", z.object({ secret: z.string() }), SETUP_MINUTES);

/** @returns what the page shows, the same secret on every reload, and the cookie that keeps it. */
export async function prepareTotpSetup(
  context: RequestContext,
  request: Request,
  account: string,
): Promise<{ setup: TotpSetup; cookie: string }> {
  const known = await totpSetupCookie.read(context, request);
  const secret = known?.secret ?? makeTotpSecret((length) => context.ctx.random.bytes(length));
  const uri = totpUri({ secret, account, issuer: context.club?.name ?? "Kehui" });
  return {
    setup: {
      qr: await QRCode.toString(uri, { type: "svg", margin: 0 }),
      typed: (secret.match(/.{4}/g) ?? []).join(" "),
    },
    cookie: await totpSetupCookie.write(context, { secret }),
  };
}
