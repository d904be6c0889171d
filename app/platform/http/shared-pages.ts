import type { Request, RequestHandler, Response } from "express";
import type { RequestContext } from "./load-context.ts";
import { cutPage, fillPage, NONCE, type OpenPage, type OwnWords } from "./own-words.ts";
import { readReader } from "./reader.ts";
import { nonceOf } from "./security-headers.ts";

/** A member whose page is made for all who see the same. */
export type MemberAmongMany = {
  /** What the page is made by: an audience acts, so nothing else of the member can get into it. */
  context: RequestContext;
  /** What is the member's own on the page. */
  words: OwnWords;
};

type Answer = { page: OpenPage; contentType: string };

const LIFETIME_MS = 1_000;
const MAX_ANSWERS = 500;

/**
 * Serves pages that many see alike from memory, each answer with a nonce and its reader's words of its own.
 * A page lives for one second, so every web process shows a change by staff within a second without being told; during
 * it one request renders and the others wait for it. All that a page is made by is part of its key.
 */
export function serveSharedPages(options: {
  clubUrl: string;
  /** Whether the page at a path is the same for all visitors. */
  isForVisitors: (path: string) => boolean;
  /** Whether it is the same for many members too, but for their words. */
  isForMembers: (path: string) => boolean;
  /** @returns null when somebody else is signed in, or nobody any more. */
  readMember: (request: Request, response: Response) => Promise<MemberAmongMany | null>;
  now: () => number;
}): RequestHandler {
  const answers = new Map<string, { until: number; answer: Promise<Answer | null> }>();

  /** @returns whether the request is answered; if not, what is answered to it may be kept for others. */
  async function serve(request: Request, response: Response): Promise<boolean> {
    const reader = await readReader(request, options.clubUrl);
    const isMember = reader.token !== null;
    if (isMember && !options.isForMembers(request.path)) return false;
    const member = isMember ? await options.readMember(request, response) : null;
    if (isMember && member === null) return false;
    const { language, largeType, ctx } = member?.context ?? {
      language: reader.chosenLanguage ?? reader.acceptedLanguage ?? "zh-CN",
      largeType: reader.typeSize === "large",
      ctx: { actor: "visitor" },
    };
    const key = JSON.stringify([request.hostname, request.originalUrl, language, largeType, ctx.actor]);
    const words = member?.words ?? {};
    if (isMember) response.setHeader("Cache-Control", "no-store");
    const known = answers.get(key);
    if (known !== undefined && known.until > options.now()) {
      const answer = await known.answer;
      if (answer === null) return false;
      send(response, answer, words);
      return true;
    }
    if (member !== null) response.locals.shared = member.context;
    answers.delete(key);
    answers.set(key, { until: options.now() + LIFETIME_MS, answer: keepAnswer(response, words) });
    const oldest = answers.keys().next();
    if (answers.size > MAX_ANSWERS && !oldest.done) answers.delete(oldest.value);
    return false;
  }

  return (request, response, next) => {
    if (request.method !== "GET" || !options.isForVisitors(request.path)) return next();
    serve(request, response).then((isServed) => (isServed ? undefined : next()), next);
  };
}

/** @returns what the page that is being answered has to be made by; null when it is made for its reader alone. */
export function sharedContextOf(response: Response): RequestContext | null {
  const locals: { shared?: RequestContext } = response.locals;
  return locals.shared ?? null;
}

/** Without an entity tag: it would change with every nonce. */
function send(response: Response, { page, contentType }: Answer, words: OwnWords): void {
  const body = fillPage(page, { ...words, [NONCE]: nonceOf(response) });
  response.setHeader("Content-Type", contentType);
  response.setHeader("Content-Length", body.byteLength);
  response.end(body);
}

/**
 * Holds back what is answered until it is whole, fills it for its own reader, and keeps it for others.
 * @returns null unless it is a whole page that sets no cookie.
 */
function keepAnswer(response: Response, words: OwnWords): Promise<Answer | null> {
  const chunks: Buffer[] = [];
  const hold = (chunk: unknown): void => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const end = response.end.bind(response);
  response.write = (chunk: unknown) => {
    hold(chunk);
    return true;
  };
  return new Promise((resolve) => {
    response.once("close", () => resolve(null));
    response.end = (...last: unknown[]) => {
      hold(last[0]);
      const nonce = nonceOf(response);
      const page = cutPage(Buffer.concat(chunks).toString("utf8"), nonce);
      const isWhole = response.statusCode === 200 && response.getHeader("Set-Cookie") === undefined;
      resolve(isWhole ? { page, contentType: String(response.getHeader("Content-Type")) } : null);
      return end(fillPage(page, { ...words, [NONCE]: nonce }));
    };
  });
}
