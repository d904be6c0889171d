import { createCookie, type Cookie } from "@remix-run/node";

/** A till stays at its branch for months; its clerk types only the PIN each morning. */
const KEPT_SECONDS = 180 * 24 * 3600;

/** Remembers the till's link on its device and takes it out of the address bar. */
export function tillLinkCookie(clubUrl: string): Cookie {
  return createCookie("till-link", {
    httpOnly: true,
    secure: clubUrl.startsWith("https:"),
    sameSite: "lax",
    path: "/till",
    maxAge: KEPT_SECONDS,
  });
}
