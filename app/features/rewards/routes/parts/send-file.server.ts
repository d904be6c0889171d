import { createReadableStreamFromReadable } from "@remix-run/node";
import type { Readable } from "node:stream";

/** @returns a file to be kept by the browser, never shown inside the club or stored on the way. */
export function sendFile(body: Readable, { type, name }: { type: string; name: string }): Response {
  return new Response(createReadableStreamFromReadable(body), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
