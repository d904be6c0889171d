import { setTimeout as pause } from "node:timers/promises";
import { answerInTurn, type Answering } from "./answer-in-turn.ts";
import { answerStored } from "./answer-message.ts";

type Setting = Answering & {
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
    for (const { messageId, contactExternalId: personId } of await setting.chat.listUnanswered()) {
      await answerInTurn(setting, { personId, messageId }, () => answerStored(setting, messageId));
    }
  }

  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
