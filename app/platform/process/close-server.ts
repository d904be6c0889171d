import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds that an answer may still take; the process itself has some more to end. */
const patienceMs = 10_000;
/** Milliseconds between two looks for connections that have got their answer. */
const lookMs = 50;

/** Takes no new request and waits for the answers under way; whoever takes too long is cut off. */
export async function closeServer(server: Server): Promise<void> {
  let isClosed = false;
  server.close(() => (isClosed = true));
  for (let waitedMs = 0; !isClosed && waitedMs < patienceMs; waitedMs += lookMs) {
    server.closeIdleConnections();
    await sleep(lookMs);
  }
  server.closeAllConnections();
}
