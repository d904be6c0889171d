import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { readStashedForm } from "../queries/stashed-form.server.ts";
import { recognisableValues } from "../rules/keep-fields.ts";
import { ResumeScreen } from "../screens/resume-screen.tsx";
import { entryFrame } from "./parts/entry-frame.server.ts";
import { interruptedFormCookie } from "./parts/interrupted-form.server.ts";
import { noStore } from "./parts/no-store.ts";
import { wishedPage } from "./parts/wished-page.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity" };
export const headers = noStore;

/** Offers a form that was interrupted: sent on as it was, to where it was going. Without one it leads back to the page. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const returnTo = wishedPage(request, "/");
  const token: unknown = await interruptedFormCookie(context).parse(request.headers.get("cookie"));
  const form = typeof token === "string" ? await readStashedForm(context.ctx, token) : null;
  if (form === null) throw redirect(returnTo);
  return {
    title: context.texts("identity")("resume.title"),
    frame: entryFrame(context, request),
    returnTo,
    actionPath: form.actionPath,
    fields: form.fields,
    shown: recognisableValues(form.fields),
    deed: describeDeed(context, form.fields),
    hadFiles: new URL(request.url).searchParams.has("files"),
  };
}

/** @returns what a form does that holds nothing but its button's name; null where nobody has put it in words. */
function describeDeed({ texts }: RequestContext, fields: readonly (readonly [string, string])[]): string | null {
  const intent = fields.find(([name]) => name === "intent")?.[1] ?? "";
  const words = texts("identity")(`resume.deeds.${intent}`, { defaultValue: "" });
  return /^[a-z_]+$/.test(intent) && words !== "" ? words : null;
}

export default function Resume() {
  return <ResumeScreen {...useLoaderData<typeof loader>()} />;
}
