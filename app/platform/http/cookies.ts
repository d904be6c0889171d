import { createCookie, type Cookie } from "@remix-run/node";

const MONTH_SECONDS = 30 * 24 * 3600;

/**
 * The session's cookie holds an opaque token. Under https it carries the __Host- prefix, which ties it to this
 * host, path / and TLS; plain http (a demo on localhost) cannot have that.
 */
export function sessionCookie(clubUrl: string): Cookie {
  const secure = clubUrl.startsWith("https:");
  return createCookie(secure ? "__Host-session" : "session", {
    httpOnly: true,
    secure,
    sameSite: "lax",
    path: "/",
    maxAge: MONTH_SECONDS,
  });
}

/** The reader's language, kept for visitors and members alike, so that no page flashes in another one. */
export const languageCookie = createCookie("language", { sameSite: "lax", path: "/", maxAge: 12 * MONTH_SECONDS });

/** "large" when the reader has switched to large type. */
export const typeSizeCookie = createCookie("type-size", { sameSite: "lax", path: "/", maxAge: 12 * MONTH_SECONDS });
