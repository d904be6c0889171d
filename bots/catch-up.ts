import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "#app/platform/clock.ts";
import type { Log } from "#app/platform/log.ts";
import { answerStored } from "./answer-message.ts";
import type { InTurn } from "./in-turn.ts";
import type { ChatPort } from "./ports.ts";

type Setting = {
  chat: ChatPort;
  inTurn: InTurn;
  clock: Clock;
  zone: string;
  log: Log;
  onAnswered: () => void;
  /** Between two looks, in milliseconds. */
  lookEveryMs: number;
};

/**
 * Answers what was stored and never answered: at the start what the process before left, later what failed while the
 * database was away. A message that is being answered is looked at in its person's turn, and is then settled.
 */
export function startCatchUp(setting: Setting): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const ended = run();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await look().catch((error: unknown) => setting.log.error({ error }, "unanswered messages not read"));
      await pause(setting.lookEveryMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  async function look(): Promise<void> {
    const { chat, inTurn, log, onAnswered } = setting;
    for (const { messageId, contactExternalId } of await chat.listUnanswered()) {
      await inTurn
        .run(contactExternalId, () => answerStored(setting, messageId))
        .then(onAnswered)
        .catch((error: unknown) => log.error({ error, messageId }, "message not answered"));
    }
  }

  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
