import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { readFields } from "#app/platform/http/read-fields.ts";
import { setConsent } from "../commands/set-consent.server.ts";
import { readConsents } from "../queries/consents.server.ts";
import { consentForm } from "../schemas.ts";
import { ConsentScreen } from "../screens/consent-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "outreach", frame: "page" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const consents = await readConsents(requireMember(context, request));
  return {
    title: context.texts("outreach")("consent.title"),
    consents: consents.map(({ purpose, givenAt }) => ({
      purpose,
      since: givenAt === null ? null : context.format.dayOf(givenAt),
    })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  const form = consentForm.safeParse(Object.fromEntries(await readFields(request)));
  if (!form.success) throw badRequest();
  await setConsent(ctx, { purpose: form.data.purpose, given: form.data.given === "yes", channel: "portal" });
  return redirect("/me/consent");
}

export default function Consent() {
  return <ConsentScreen {...useLoaderData<typeof loader>()} />;
}
