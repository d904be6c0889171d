import { safeReturnTo } from "./return-to.ts";

/**
 * Where a small form that stands on many pages returns to.
 * @param wish the form's own `returnTo`, when it has one.
 * @returns the wished path, else the page the request came from, else the front page; never another site.
 */
export function pageBefore(request: Request, wish: FormDataEntryValue | null = null): string {
  return safeReturnTo(wish, refererPath(request));
}

function refererPath(request: Request): string {
  const referer = request.headers.get("referer");
  if (referer === null || !URL.canParse(referer)) return "/";
  const page = new URL(referer);
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host") ?? new URL(request.url).host;
  return page.host === host ? safeReturnTo(`${page.pathname}${page.search}`) : "/";
}
