import helmet from "helmet";
import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * The content security policy allows inline scripts only with the request's nonce.
 * Styles may be inline: charts and progress bars set widths as style attributes.
 * @param options.https whether the club is served over TLS; plain http (a demo) must not be upgraded.
 */
export function securityHeaders({ https, development }: { https: boolean; development: boolean }) {
  const nonce = (_request: IncomingMessage, response: ServerResponse) => `'nonce-${nonceOf(response)}'`;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonce],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        connectSrc: development ? ["'self'", "ws:"] : ["'self'"],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https,
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: "deny" },
  });
}

/** @returns the nonce made for this response. */
export function nonceOf(response: ServerResponse): string {
  return "locals" in response && isLocals(response.locals) ? response.locals.nonce : "";
}

function isLocals(value: unknown): value is { nonce: string } {
  return typeof value === "object" && value !== null && "nonce" in value && typeof value.nonce === "string";
}
