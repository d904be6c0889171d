import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { signInStaff } from "../commands/sign-in-staff.server.ts";
import { staffSignInSchema } from "../schemas.ts";
import { StaffSignInScreen } from "../screens/staff-sign-in-screen.tsx";
import { deviceOf, enterWith } from "./parts/browser-session.server.ts";
import { entryFrame } from "./parts/entry-frame.server.ts";
import { noStore } from "./parts/no-store.ts";
import { passwordSetCookie } from "./parts/password-set.server.ts";
import { refusalText } from "./parts/refusal-text.server.ts";
import { staffTicketCookie } from "./parts/staff-ticket.server.ts";
import { wishedPage } from "./parts/wished-page.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity" };
export const headers = noStore;

const STEP_PAGES = { second_factor: "/staff/sign-in/code", enrol: "/staff/sign-in/authenticator" } as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  if (context.ctx.actor.kind === "staff") throw redirect(wishedPage(request, "/staff"));
  return {
    title: context.texts("identity")("staffSignIn.title"),
    frame: entryFrame(context, request),
    passwordSet: await passwordSetCookie.read(context, request),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const texts = context.texts("identity");
  const form = await readForm(request, staffSignInSchema, { texts, hide: ["password"] });
  if (!form.ok) return form.response;
  const input = { ...form.value, address: context.address, device: deviceOf(context, request) };
  const signedIn = await signInStaff(context.ctx, input);
  if (!signedIn.ok) return form.refuse({ "": refusalText(texts, signedIn) });
  const returnTo = wishedPage(request, "/staff");
  const forgotten = await passwordSetCookie.clear(context);
  if (signedIn.value.step === "signed_in") return enterWith(context, signedIn.value.session, returnTo, [forgotten]);
  const { step, ticket } = signedIn.value;
  return redirect(`${STEP_PAGES[step]}?${new URLSearchParams({ returnTo })}`, {
    headers: { "Set-Cookie": await staffTicketCookie.write(context, ticket) },
  });
}

export default function StaffSignIn() {
  return <StaffSignInScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
