import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { setUpClub } from "../commands/set-up-club.server.ts";
import { SHORTEST_PASSWORD } from "../rules/judge-password.ts";
import { setupSchema } from "../schemas.ts";
import { SetupScreen } from "../screens/setup-screen.tsx";
import { deviceOf, enterWith } from "./parts/browser-session.server.ts";
import { entryFrame } from "./parts/entry-frame.server.ts";
import { noStore } from "./parts/no-store.ts";
import { refusalText } from "./parts/refusal-text.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity" };
export const headers = noStore;

export function loader({ context, request }: LoaderFunctionArgs) {
  if (context.club !== null) throw redirect("/staff");
  return {
    title: context.texts("identity")("setup.title"),
    frame: entryFrame(context, request),
    token: new URL(request.url).searchParams.get("token") ?? "",
    shortest: SHORTEST_PASSWORD,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const texts = context.texts("identity");
  const form = await readForm(request, setupSchema, { texts, hide: ["password"] });
  if (!form.ok) return form.response;
  const { token, clubName, developerName, dutyPhone, name, email, password } = form.value;
  const created = await setUpClub(context.ctx, {
    token,
    club: { name: clubName, developerName, dutyPhone },
    administrator: { name, email, password },
    address: context.address,
    device: deviceOf(context, request),
  });
  if (created.ok) return enterWith(context, created.value, "/staff");
  if (created.reason === "club_exists") throw redirect("/staff");
  if (created.reason === "unknown_setup_token") return form.refuse({ token: refusalText(texts, created) });
  return form.refuse({ [created.reason === "too_many_tries" ? "" : "password"]: refusalText(texts, created) });
}

export default function Setup() {
  return <SetupScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
