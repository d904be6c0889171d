import { data, type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireAnyStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { enrolTotp } from "../commands/enrol-totp.server.ts";
import { requireRecentAuthentication } from "../commands/require-recent-authentication.server.ts";
import { readOwnAccount } from "../queries/own-account.server.ts";
import { totpSchema } from "../schemas.ts";
import { AuthenticatorScreen } from "../screens/authenticator-screen.tsx";
import { refusalText } from "./parts/refusal-text.server.ts";
import { prepareTotpSetup, totpSetupCookie } from "./parts/totp-setup.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireAnyStaff(context, request);
  await requireRecentAuthentication(context, request);
  const { email } = await readOwnAccount(ctx);
  const { setup, cookie } = await prepareTotpSetup(context, request, email);
  return data({ title: context.texts("identity")("totp.title"), setup }, { headers: { "Set-Cookie": cookie } });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireAnyStaff(context, request);
  await requireRecentAuthentication(context, request);
  const texts = context.texts("identity");
  const kept = await totpSetupCookie.read(context, request);
  if (kept === null) throw redirect("/staff/me/authenticator");
  const form = await readForm(request, totpSchema, { texts, hide: ["totp"] });
  if (!form.ok) return form.response;
  const enrolment = { secret: kept.secret, code: form.value.totp };
  const enrolled = await enrolTotp(ctx, { id: ctx.actor.staffId, name: ctx.actor.name }, enrolment);
  if (!enrolled.ok) return form.refuse({ totp: refusalText(texts, enrolled) });
  return redirect("/staff/me", { headers: { "Set-Cookie": await totpSetupCookie.clear(context) } });
}

export default function StaffAuthenticator() {
  return (
    <AuthenticatorScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />
  );
}
