import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { confirmSecondFactor } from "../commands/confirm-second-factor.server.ts";
import { totpSchema } from "../schemas.ts";
import { SecondFactorScreen } from "../screens/second-factor-screen.tsx";
import { deviceOf, enterWith } from "./parts/browser-session.server.ts";
import { entryFrame } from "./parts/entry-frame.server.ts";
import { noStore } from "./parts/no-store.ts";
import { refusalText } from "./parts/refusal-text.server.ts";
import { staffTicketCookie } from "./parts/staff-ticket.server.ts";
import { wishedPage } from "./parts/wished-page.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity" };
export const headers = noStore;

export async function loader({ context, request }: LoaderFunctionArgs) {
  if ((await staffTicketCookie.read(context, request)) === null) throw startAgain(request);
  return { title: context.texts("identity")("secondFactor.title"), frame: entryFrame(context, request) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const texts = context.texts("identity");
  const ticket = await staffTicketCookie.read(context, request);
  if (ticket === null) throw startAgain(request);
  const form = await readForm(request, totpSchema, { texts, hide: ["totp"] });
  if (!form.ok) return form.response;
  const device = deviceOf(context, request);
  const confirmed = await confirmSecondFactor(context.ctx, { ticket, code: form.value.totp, device });
  if (confirmed.ok) {
    const cookies = [await staffTicketCookie.clear(context)];
    return enterWith(context, confirmed.value, wishedPage(request, "/staff"), cookies);
  }
  if (confirmed.reason === "ticket_ended") throw startAgain(request);
  return form.refuse({ totp: refusalText(texts, confirmed) });
}

export default function SecondFactor() {
  return <SecondFactorScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}

function startAgain(request: Request): Response {
  return redirect(`/staff/sign-in?${new URLSearchParams({ returnTo: wishedPage(request, "/staff") })}`);
}
