import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "#app/platform/clock.ts";
import type { Log } from "#app/platform/log.ts";
import type { Leased, OutboxPort } from "./ports.ts";
import type { Fate } from "./send-message.ts";

/** How long the queue is left alone when it has nothing for the account, in milliseconds. */
const POLL_MS = 1_000;
/** After an error of the club's own (the database is away), before the queue is asked again. */
const ERROR_PAUSE_MS = 5_000;

export type Outbox = {
  /** Something was queued: look now. */
  wake(): void;
  /** Stops after the message that is being sent. */
  stop(): Promise<void>;
};

/**
 * Sends what the club's outbox has for this account, one message at a time, as the send governor
 * lets them go, and records what became of each.
 */
export function startOutbox({
  port,
  send,
  clock,
  log,
}: {
  port: OutboxPort;
  send: (message: Leased) => Promise<Fate>;
  clock: Clock;
  log: Log;
}): Outbox {
  let stopping = false;
  let awake = new AbortController();
  const ended = run();

  async function run(): Promise<void> {
    while (!stopping) {
      await rest(await step());
    }
  }

  /** @returns how long to rest before the next look, in milliseconds. */
  async function step(): Promise<number> {
    try {
      const next = await port.lease();
      if (!("message" in next)) return next.againAt === null ? POLL_MS : untilThen(next.againAt.epochMilliseconds);
      await record(port, next.message.id, await send(next.message));
      return 0;
    } catch (error) {
      log.error({ error }, "outbox not served");
      return ERROR_PAUSE_MS;
    }
  }

  function untilThen(atMs: number): number {
    return Math.min(POLL_MS, Math.max(0, atMs - clock.now().epochMilliseconds));
  }

  async function rest(ms: number): Promise<void> {
    const { signal } = awake;
    if (ms > 0) await pause(ms, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) awake = new AbortController();
  }

  return {
    wake: () => awake.abort(),
    async stop() {
      stopping = true;
      awake.abort();
      await ended;
    },
  };
}

function record(port: OutboxPort, id: string, fate: Fate): Promise<void> {
  switch (fate.is) {
    case "sent":
      return port.confirm(id, fate.externalId);
    case "rejected":
      return port.reject(id, fate.reason);
    case "in_doubt":
      return port.doubt(id, fate.reason);
  }
}
