import { data, type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { enrolAtSignIn } from "../commands/enrol-totp.server.ts";
import { redeemTicket } from "../commands/sign-in-staff.server.ts";
import { totpSchema } from "../schemas.ts";
import { EnrolScreen } from "../screens/enrol-screen.tsx";
import { deviceOf, enterWith } from "./parts/browser-session.server.ts";
import { entryFrame } from "./parts/entry-frame.server.ts";
import { noStore } from "./parts/no-store.ts";
import { refusalText } from "./parts/refusal-text.server.ts";
import { staffTicketCookie } from "./parts/staff-ticket.server.ts";
import { prepareTotpSetup, totpSetupCookie } from "./parts/totp-setup.server.ts";
import { wishedPage } from "./parts/wished-page.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity" };
export const headers = noStore;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ticket = await staffTicketCookie.read(context, request);
  const staff = ticket && (await redeemTicket(context.ctx, ticket));
  if (staff === null) throw redirect("/staff/sign-in");
  const { setup, cookie } = await prepareTotpSetup(context, request, staff.email);
  const page = { title: context.texts("identity")("totp.title"), frame: entryFrame(context, request), setup };
  return data(page, { headers: { "Set-Cookie": cookie } });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const texts = context.texts("identity");
  const ticket = await staffTicketCookie.read(context, request);
  const kept = await totpSetupCookie.read(context, request);
  if (ticket === null || kept === null) throw redirect("/staff/sign-in");
  const form = await readForm(request, totpSchema, { texts, hide: ["totp"] });
  if (!form.ok) return form.response;
  const enrolment = { secret: kept.secret, code: form.value.totp };
  const enrolled = await enrolAtSignIn(context.ctx, { ticket, enrolment, device: deviceOf(context, request) });
  if (enrolled.ok) {
    const cookies = [await staffTicketCookie.clear(context), await totpSetupCookie.clear(context)];
    return enterWith(context, enrolled.value, wishedPage(request, "/staff"), cookies);
  }
  if (enrolled.reason === "ticket_ended") throw redirect("/staff/sign-in");
  return form.refuse({ totp: refusalText(texts, enrolled) });
}

export default function EnrolAtSignIn() {
  return <EnrolScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
