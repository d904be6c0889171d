import { createCookie, type Cookie } from "@remix-run/node";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { STASH_MINUTES } from "../../commands/stash-form.server.ts";

/** Says which kept form belongs to this browser. */
export function interruptedFormCookie({ env }: RequestContext): Cookie {
  return createCookie("interrupted-form", {
    httpOnly: true,
    secure: env.clubUrl.startsWith("https:"),
    sameSite: "lax",
    path: "/",
    maxAge: STASH_MINUTES * 60,
  });
}
