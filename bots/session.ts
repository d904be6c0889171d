import { setTimeout as pause } from "node:timers/promises";
import type { Wechaty } from "wechaty";
import type { Log } from "#app/platform/log.ts";
import type { AccountPort } from "./ports.ts";
import { Probe } from "./probe.ts";

export type SessionTimes = {
  /** Between two probes of a session that lives. */
  probeEveryMs: number;
  /** How long an answer to a probe may take. */
  probePatienceMs: number;
  /** How long a service may take to connect and to log in before it is tried anew. */
  loginPatienceMs: number;
  /** Between the end of one session and the start of the next. */
  restartAfterMs: number;
};

/** A real account is probed seldom: each probe is a message, though only to itself. */
export const SESSION_TIMES: SessionTimes = {
  probeEveryMs: 10 * 60_000,
  probePatienceMs: 15_000,
  loginPatienceMs: 60_000,
  restartAfterMs: 10_000,
};

/** A library object that does not end in time is left behind. */
const STOP_PATIENCE_MS = 5_000;

export type Session = {
  /** The logged-in library object; null while there is none. */
  current(): Wechaty | null;
  stop(): Promise<void>;
};

/**
 * Keeps one session with the puppet service: connects, probes, and starts anew with a fresh library
 * object when the service goes away, the account is logged out or the session turns out dead. The
 * library itself reports "started" when it could not connect, and keeps "logged in" when it is not.
 * @param build makes a library object with its plugins, not yet started.
 */
export function keepSession({
  build,
  account,
  times,
  log,
}: {
  build: () => Wechaty;
  account: AccountPort;
  times: SessionTimes;
  log: Log;
}): Session {
  const stopping = new AbortController();
  let current: Wechaty | null = null;
  const ended = run();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const bot = build();
      bot.on("error", (error) => log.warn({ error }, "puppet reports an error"));
      await live(bot).catch((error: unknown) => log.error({ error }, "session ended with an error"));
      current = null;
      await Promise.race([bot.stop().catch(() => undefined), pause(STOP_PATIENCE_MS)]);
      await sleep(times.restartAfterMs);
    }
  }

  async function live(bot: Wechaty): Promise<void> {
    const loggedIn = new AbortController();
    const loggedOut = new AbortController();
    bot.on("login", () => loggedIn.abort());
    bot.on("logout", () => loggedOut.abort());
    bot.on("scan", (qrCode) => log.warn({ qrCode }, "scan to log the account in"));
    await Promise.race([bot.start(), sleep(times.loginPatienceMs)]);
    await sleep(times.loginPatienceMs, AbortSignal.any([stopping.signal, loggedIn.signal]));
    if (!bot.isLoggedIn || stopping.signal.aborted) return account.lost("offline");
    await account.loggedIn(await bot.puppet.contactList().catch(() => []));
    log.info("account logged in");
    current = bot;
    const end = await watch(bot, loggedOut.signal);
    await account.lost(end);
    if (!stopping.signal.aborted) log.warn({ end }, "session lost");
  }

  /** Probes until the session ends, and tells how it ended. */
  async function watch(bot: Wechaty, loggedOut: AbortSignal): Promise<"offline" | "dead"> {
    const probe = new Probe(bot.puppet, times.probePatienceMs);
    const end = AbortSignal.any([stopping.signal, loggedOut]);
    while (!end.aborted) {
      const isAlive = await probe.isAlive();
      if (end.aborted) break;
      if (!isAlive) return "dead";
      await account.proved();
      await sleep(times.probeEveryMs, end);
    }
    return "offline";
  }

  function sleep(ms: number, signal: AbortSignal = stopping.signal): Promise<void> {
    return pause(ms, undefined, { signal }).catch(() => undefined);
  }

  return {
    current: () => current,
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
