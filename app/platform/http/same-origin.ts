import type { RequestHandler } from "express";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses writes that another site's page sends (CSRF). Browsers name the sender in Sec-Fetch-Site or Origin;
 * a write that names neither is refused too. Webhooks authenticate by signature and are mounted before this.
 */
export const refuseCrossSiteWrites: RequestHandler = (request, response, next) => {
  if (SAFE_METHODS.has(request.method) || isSameOrigin(request.headers)) return next();
  response.status(403).type("text/plain").send("Cross-site request refused");
};

function isSameOrigin(headers: Readonly<Record<string, string | string[] | undefined>>): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const { origin, host } = headers;
  return typeof origin === "string" && URL.canParse(origin) && new URL(origin).host === host;
}
