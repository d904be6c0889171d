import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { sessionCookie } from "#app/platform/http/cookies.ts";
import { endSession } from "../commands/end-session.server.ts";

const PAGE_AFTER = { member: "/", visitor: "/", job: "/", staff: "/staff/sign-in", clerk: "/till/sign-in" } as const;

/** Signing out changes something, so a link cannot do it. */
export function loader() {
  return redirect("/");
}

export async function action({ context }: ActionFunctionArgs) {
  if (context.sessionId !== null) await endSession(context.ctx, context.sessionId);
  const cookie = await sessionCookie(context.env.clubUrl).serialize("", { maxAge: 0 });
  return redirect(PAGE_AFTER[context.ctx.actor.kind], {
    headers: { "Set-Cookie": cookie, "Clear-Site-Data": '"cache", "storage"' },
  });
}
