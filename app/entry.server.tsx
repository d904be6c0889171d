import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { isDatabaseUnavailable } from "#app/platform/db/errors.ts";
import { textsOf } from "#app/platform/i18n/texts.server.ts";
import { pathForLog } from "#app/platform/log.ts";
import { NonceProvider } from "#app/ui/nonce.tsx";

const RENDER_LIMIT_MS = 10_000;
const RETRY_AFTER_SECONDS = "5";
/**
 * React 18 writes in blocks of 2 KB and leaves zero bytes at the end of one that the next character does not fit into:
 * a browser shows them as "\uFFFD", and a form would send that back.
 */
const FILLER = "\0";

/** Renders a page as a whole: none waits for slower parts, and one piece is sent faster than many. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const errors = Object.values(entry.staticHandlerContext.errors ?? {});
  const unavailable = errors.some(isDatabaseUnavailable);
  if (unavailable) headers.set("Retry-After", RETRY_AFTER_SECONDS);
  headers.set("Content-Type", "text/html; charset=utf-8");
  keepPrivate(headers, context);
  return new Promise((resolve, reject) => {
    let failed = false;
    const page = renderToPipeableStream(
      <NonceProvider value={context.nonce}>
        <I18nextProvider i18n={textsOf(context.language)}>
          <RemixServer context={entry} url={request.url} nonce={context.nonce} abortDelay={RENDER_LIMIT_MS} />
        </I18nextProvider>
      </NonceProvider>,
      {
        nonce: context.nonce,
        onAllReady() {
          clearTimeout(limit);
          const answer = unavailable ? 503 : failed ? 500 : status;
          text(page.pipe(new PassThrough())).then((body) => {
            resolve(new Response(body.replaceAll(FILLER, ""), { headers, status: answer }));
          }, reject);
        },
        onShellError(error) {
          clearTimeout(limit);
          reject(error);
        },
        onError(error) {
          failed = true;
          context.log.error({ err: error }, "page could not be rendered");
        },
      },
    );
    const limit = setTimeout(page.abort, RENDER_LIMIT_MS).unref();
  });
}

/** A page's data, which the browser fetches by itself when it moves on, is kept no longer than the page would be. */
export function handleDataRequest(response: Response, { context }: { context: AppLoadContext }): Response {
  keepPrivate(response.headers, context);
  return response;
}

function keepPrivate(headers: Headers, { sessionId }: AppLoadContext): void {
  if (sessionId !== null && !headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
}

/** Logs what a loader or action threw by mistake; an answer such as 404 is none. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const path = pathForLog(new URL(request.url).pathname);
  if (isDatabaseUnavailable(error)) context.log.warn({ path }, "database unavailable");
  else context.log.error({ err: error, path }, "request failed");
}
