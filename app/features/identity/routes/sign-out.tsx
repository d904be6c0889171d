import { redirect, redirectDocument, type ActionFunctionArgs } from "@remix-run/node";
import type { Actor } from "#app/platform/context.ts";
import { sessionCookie } from "#app/platform/http/cookies.ts";
import { endSession } from "../commands/end-session.server.ts";

const SIGN_IN_AGAIN: Readonly<Partial<Record<Actor["kind"], string>>> = {
  staff: "/staff/sign-in",
  clerk: "/till/sign-in",
};

/** Signing out changes something, so a link cannot do it. */
export function loader() {
  return redirect("/");
}

/** The next page is loaded as a whole: nothing of the account, its language included, stays in the browser's memory. */
export async function action({ context }: ActionFunctionArgs) {
  if (context.sessionId !== null) await endSession(context.ctx, context.sessionId);
  const cookie = await sessionCookie(context.env.clubUrl).serialize("", { maxAge: 0 });
  return redirectDocument(SIGN_IN_AGAIN[context.ctx.actor.kind] ?? "/", {
    headers: { "Set-Cookie": cookie, "Clear-Site-Data": '"cache", "storage"' },
  });
}
