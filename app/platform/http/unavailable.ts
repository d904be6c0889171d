import type { ErrorRequestHandler, Response } from "express";
import { isDatabaseUnavailable } from "#app/platform/db/errors.ts";
import { pathForLog, type Log } from "#app/platform/log.ts";

const RETRY_AFTER_SECONDS = 5;

/** Needs neither database nor texts from disk, so it can be shown when everything else is away. */
const SENTENCES = [
  ["zh-CN", "系统正在恢复，请稍候", "您填的内容没有丢失，页面会自动重试。"],
  ["zh-TW", "系統正在恢復，請稍候", "您填的內容沒有遺失，頁面會自動重試。"],
  ["en", "We will be back in a moment", "Nothing you sent was half saved. This page tries again by itself."],
] as const;

/** The last error handler: 503 with a retry hint while the database is away, 500 otherwise. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    if (isDatabaseUnavailable(error)) return sendUnavailable(response, request.method === "GET");
    log.error({ err: error, path: pathForLog(request.path) }, "request failed");
    response.status(500).type("text/plain").send("500");
  };
}

function sendUnavailable(response: Response, reloads: boolean): void {
  const paragraphs = SENTENCES.map(
    ([language, title, comfort]) => `<section lang="${language}"><h2>${title}</h2><p>${comfort}</p></section>`,
  ).join("");
  const refresh = reloads ? `<meta http-equiv="refresh" content="${RETRY_AFTER_SECONDS}">` : "";
  response
    .status(503)
    .set("Retry-After", String(RETRY_AFTER_SECONDS))
    .set("Cache-Control", "no-store")
    .type("html")
    .send(
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>503</title>${refresh}` +
        `<meta name="viewport" content="width=device-width, initial-scale=1">` +
        `<body style="margin:0;background:#FAF7F2;color:#22302B;font:16px/1.6 sans-serif">` +
        `<main style="max-width:28rem;margin:15vh auto;padding:0 20px">${paragraphs}</main></body></html>`,
    );
}
