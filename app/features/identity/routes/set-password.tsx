import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { setPassword } from "../commands/set-password.server.ts";
import { findPasswordLink } from "../queries/password-link.server.ts";
import { SHORTEST_PASSWORD } from "../rules/judge-password.ts";
import { setPasswordSchema } from "../schemas.ts";
import { SetPasswordScreen } from "../screens/set-password-screen.tsx";
import { entryFrame } from "./parts/entry-frame.server.ts";
import { noStore } from "./parts/no-store.ts";
import { passwordSetCookie } from "./parts/password-set.server.ts";
import { refusalText } from "./parts/refusal-text.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity" };
export const headers = noStore;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const link = await findPasswordLink(context.ctx, params.token ?? "");
  return {
    title: context.texts("identity")("setPassword.title"),
    frame: entryFrame(context, request),
    owner: link && { name: link.staff.name, email: link.staff.email },
    shortest: SHORTEST_PASSWORD,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const texts = context.texts("identity");
  const form = await readForm(request, setPasswordSchema, { texts, hide: ["password", "again"] });
  if (!form.ok) return form.response;
  const { password } = form.value;
  const token = params.token ?? "";
  const link = await findPasswordLink(context.ctx, token);
  const set = await setPassword(context.ctx, { token, password });
  if (set.ok) {
    const cookie = await passwordSetCookie.write(context, { email: link?.staff.email ?? "" });
    return redirect("/staff/sign-in", { headers: { "Set-Cookie": cookie } });
  }
  return form.refuse({ [set.reason === "link_ended" ? "" : "password"]: refusalText(texts, set) });
}

export default function SetPassword() {
  return <SetPasswordScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
