import { safeReturnTo } from "#app/platform/http/return-to.ts";

/** @returns the page that a sign-in page was asked to lead to, or `otherwise`; never another site. */
export function wishedPage(request: Request, otherwise: string): string {
  return safeReturnTo(new URL(request.url).searchParams.get("returnTo"), otherwise);
}
