import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireAnyStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { invariant } from "#app/shared/invariant.ts";
import { changePassword } from "../commands/change-password.server.ts";
import { readOwnAccount } from "../queries/own-account.server.ts";
import { SHORTEST_PASSWORD } from "../rules/judge-password.ts";
import { changePasswordSchema } from "../schemas.ts";
import { StaffAccountScreen } from "../screens/staff-account-screen.tsx";
import { readDevices } from "./parts/device-list.server.ts";
import { refusalText } from "./parts/refusal-text.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireAnyStaff(context, request);
  return {
    title: context.texts("identity")("account.title"),
    account: await readOwnAccount(ctx),
    roles: [...ctx.actor.roles],
    devices: await readDevices(context, ctx),
    shortest: SHORTEST_PASSWORD,
    here: "/staff/me",
    largeType: context.largeType,
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

/** Changes the password; the devices have an address of their own. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireAnyStaff(context, request);
  const texts = context.texts("identity");
  const form = await readForm(request, changePasswordSchema, { texts, hide: ["current", "password", "again"] });
  if (!form.ok) return form.response;
  invariant(context.sessionId !== null, "somebody signed in has a session");
  const { current, password: next } = form.value;
  const changed = await changePassword(ctx, { current, next, sessionId: context.sessionId });
  if (changed.ok) return redirect("/staff/me?saved");
  const concernsCurrent = changed.reason === "wrong_password" || changed.reason === "too_many_tries";
  return form.refuse({ [concernsCurrent ? "current" : "password"]: refusalText(texts, changed) });
}

export default function StaffAccount() {
  return <StaffAccountScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
