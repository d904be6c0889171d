import type { RequestHandler, Response } from "express";
import { readReader } from "./reader.ts";
import { nonceOf } from "./security-headers.ts";

/** A page rendered for nobody in particular, cut where its nonce stood. */
type Page = { pieces: Buffer[]; contentType: string };

/**
 * Serves the pages that are the same for all visitors from memory.
 * A page lives for one second, so every web process shows a change by staff within a second without being told;
 * during it one request renders and the others wait for it. The reader's language and type size are part of the key;
 * whoever carries a session's token is never served from here. Each answer gets a nonce of its own.
 */
export function serveVisitorPages(options: {
  clubUrl: string;
  isSameForAll: (path: string) => boolean;
  now: () => number;
}): RequestHandler {
  const lifetimeMs = 1_000;
  const maxPages = 500;
  const pages = new Map<string, { until: number; page: Promise<Page | null> }>();

  return async (request, response, next) => {
    if (request.method !== "GET" || !options.isSameForAll(request.path)) return next();
    const reader = await readReader(request, options.clubUrl);
    if (reader.token !== null) return next();
    const language = reader.chosenLanguage ?? reader.acceptedLanguage ?? "zh-CN";
    const key = `${language} ${reader.typeSize ?? "normal"} ${request.originalUrl}`;
    const known = pages.get(key);
    if (known !== undefined && known.until > options.now()) {
      const page = await known.page;
      return page === null ? next() : sendPage(response, page);
    }
    pages.delete(key);
    pages.set(key, { until: options.now() + lifetimeMs, page: capturePage(response) });
    const oldest = pages.keys().next();
    if (pages.size > maxPages && !oldest.done) pages.delete(oldest.value);
    next();
  };
}

/** Without an entity tag: it would change with every nonce. */
function sendPage(response: Response, { pieces, contentType }: Page): void {
  const nonce = Buffer.from(nonceOf(response));
  const body = Buffer.concat(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [nonce, piece])));
  response.setHeader("Content-Type", contentType);
  response.setHeader("Content-Length", body.byteLength);
  response.end(body);
}

/** Copies what is being sent. @returns null unless it is a whole page that sets no cookie. */
function capturePage(response: Response): Promise<Page | null> {
  const chunks: Buffer[] = [];
  const copy = (chunk: unknown): void => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    copy(chunk);
    return Reflect.apply(write, response, [chunk, ...rest]);
  };
  response.end = (...last: unknown[]) => {
    copy(last[0]);
    return Reflect.apply(end, response, last);
  };
  return new Promise((resolve) => {
    response.once("finish", () => {
      const cacheable = response.statusCode === 200 && response.getHeader("Set-Cookie") === undefined;
      const texts = Buffer.concat(chunks).toString("utf8").split(nonceOf(response));
      const pieces = texts.map((text) => Buffer.from(text));
      resolve(cacheable ? { pieces, contentType: String(response.getHeader("Content-Type")) } : null);
    });
    response.once("close", () => resolve(null));
  });
}
