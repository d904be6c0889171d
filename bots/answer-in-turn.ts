import type { Clock } from "#app/platform/clock.ts";
import type { Log } from "#app/platform/log.ts";
import type { InTurn } from "./in-turn.ts";
import type { ChatPort } from "./ports.ts";

/** What answering people takes. */
export type Answering = {
  chat: ChatPort;
  inTurn: InTurn;
  clock: Clock;
  zone: string;
  log: Log;
  onAnswered: () => void;
};

/**
 * Answers one message when its person's earlier ones are answered. A failure is logged and ends here: what was stored is
 * answered later (`catch-up.ts`).
 * @param personId the network's id of who wrote.
 */
export async function answerInTurn(
  { inTurn, log, onAnswered }: Answering,
  { personId, messageId }: { personId: string; messageId: string },
  answer: () => Promise<void>,
): Promise<void> {
  try {
    await inTurn.run(personId, answer);
    onAnswered();
  } catch (error) {
    log.error({ error, messageId }, "message not answered");
  }
}
