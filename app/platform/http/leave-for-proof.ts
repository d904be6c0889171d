import { redirect, redirectDocument } from "@remix-run/node";
import { pageBefore } from "./page-before.ts";

/** The browser sends the same form once more, to another address (RFC 9110, 15.4.8). */
const TEMPORARY_REDIRECT = 307;

/**
 * Sends the reader to a page that asks who they are, and from there back.
 * The asking page is loaded as a whole, because whoever is asked has no session that says in which language.
 * A form that was being sent goes to /interrupted first, which keeps it until they are back.
 * @param page path of the page that asks: a sign-in page or one that asks for a fresh proof.
 */
export function leaveForProof(page: string, request: Request): Response {
  const url = new URL(request.url);
  const address = `${url.pathname.replace(/\.data$/, "")}${url.search}`;
  if (request.method === "GET") return redirectDocument(`${page}?${new URLSearchParams({ returnTo: address })}`);
  const query = new URLSearchParams({ page, action: address, returnTo: pageBefore(request) });
  return redirect(`/interrupted?${query}`, TEMPORARY_REDIRECT);
}
