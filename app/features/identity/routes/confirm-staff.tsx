import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireAnyStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { invariant } from "#app/shared/invariant.ts";
import { reauthenticateStaff } from "../commands/reauthenticate.server.ts";
import { readOwnAccount } from "../queries/own-account.server.ts";
import { confirmStaffSchema } from "../schemas.ts";
import { ConfirmStaffScreen } from "../screens/confirm-staff-screen.tsx";
import { refusalText } from "./parts/refusal-text.server.ts";
import { wishedPage } from "./parts/wished-page.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { email, hasTotp } = await readOwnAccount(requireAnyStaff(context, request));
  return { title: context.texts("identity")("confirm.title"), email, hasTotp };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireAnyStaff(context, request);
  const texts = context.texts("identity");
  const form = await readForm(request, confirmStaffSchema, { texts, hide: ["password", "totp"] });
  if (!form.ok) return form.response;
  const { password, totp = null } = form.value;
  invariant(context.sessionId !== null, "somebody signed in has a session");
  const proved = await reauthenticateStaff(ctx, { password, totp, sessionId: context.sessionId });
  if (proved.ok) return redirect(wishedPage(request, "/staff"));
  return form.refuse({ [proved.reason === "wrong_totp" ? "totp" : "password"]: refusalText(texts, proved) });
}

export default function ConfirmStaff() {
  return <ConfirmStaffScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
