import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { signInClerk } from "../commands/sign-in-clerk.server.ts";
import { findTillLink } from "../queries/till-link.server.ts";
import { tillSignInSchema } from "../schemas.ts";
import { TillSignInScreen } from "../screens/till-sign-in-screen.tsx";
import { deviceOf, enterWith } from "./parts/browser-session.server.ts";
import { entryFrame } from "./parts/entry-frame.server.ts";
import { noStore } from "./parts/no-store.ts";
import { refusalText } from "./parts/refusal-text.server.ts";
import { tillLinkCookie } from "./parts/till-link.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity" };
export const headers = noStore;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const link = new URL(request.url).searchParams.get("link");
  if (link !== null) {
    const cookie = await tillLinkCookie(context.env.clubUrl).serialize(link);
    throw redirect("/till/sign-in", { headers: { "Set-Cookie": cookie } });
  }
  if (context.ctx.actor.kind === "clerk") throw redirect("/till");
  const till = await findTillLink(context.ctx.db, await readLink(context.env.clubUrl, request));
  return {
    title: context.texts("identity")("till.title"),
    frame: entryFrame(context, request),
    till: till && { merchant: till.merchant.name, branch: till.branch.name, clerk: till.name },
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const texts = context.texts("identity");
  const form = await readForm(request, tillSignInSchema, { texts, hide: ["pin"] });
  if (!form.ok) return form.response;
  const signedIn = await signInClerk(context.ctx, {
    linkToken: await readLink(context.env.clubUrl, request),
    pin: form.value.pin,
    address: context.address,
    device: deviceOf(context, request),
  });
  return signedIn.ok ? enterWith(context, signedIn.value, "/till") : form.refuse({ pin: refusalText(texts, signedIn) });
}

export default function TillSignIn() {
  return <TillSignInScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}

async function readLink(clubUrl: string, request: Request): Promise<string> {
  const link: unknown = await tillLinkCookie(clubUrl).parse(request.headers.get("cookie"));
  return typeof link === "string" ? link : "";
}
