import { redirectDocument } from "@remix-run/node";
import { sessionCookie } from "#app/platform/http/cookies.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import type { Device, OpenedSession } from "../../commands/open-session.server.ts";

/** @returns the browser that a request comes from. */
export function deviceOf({ sessionId }: RequestContext, request: Request): Device {
  return { sessionId, userAgent: request.headers.get("user-agent") ?? "" };
}

/**
 * Gives the browser its session and loads the next page as a whole: the texts in the browser's memory are in the
 * language it asked for, and the account may have chosen another. @param cookies further Set-Cookie headers.
 */
export async function enterWith(
  context: RequestContext,
  session: OpenedSession,
  to: string,
  cookies: string[] = [],
): Promise<Response> {
  const { token, cookieSeconds } = session;
  const headers = new Headers();
  const options = { maxAge: cookieSeconds ?? undefined };
  headers.append("Set-Cookie", await sessionCookie(context.env.clubUrl).serialize(token, options));
  cookies.forEach((cookie) => headers.append("Set-Cookie", cookie));
  return redirectDocument(to, { headers });
}
