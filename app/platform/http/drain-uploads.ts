import type { RequestHandler } from "express";

/** More than any upload that the club takes; who sends on is cut off. */
const MOST_DRAINED_BYTES = 256 * 1024 * 1024;

/**
 * Reads past what is left of a request that was answered before its end, such as an upload sent to a guard.
 * A connection that is closed with bytes on their way is reset, and the browser shows that instead of the answer.
 */
export const drainUploads: RequestHandler = (request, response, next) => {
  response.once("finish", () => {
    if (request.readableEnded || request.destroyed) return;
    let bytes = 0;
    request.removeAllListeners("data");
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.byteLength;
      if (bytes > MOST_DRAINED_BYTES) request.destroy();
    });
    request.resume();
  });
  next();
};
