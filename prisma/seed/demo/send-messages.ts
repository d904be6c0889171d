import { hasOpenComplaint } from "#app/features/care/public.server.ts";
import { leaseMessage, recordSent } from "#app/features/outreach/public.server.ts";
import { instantFromDate, Temporal } from "#app/shared/club-time.ts";
import type { Stage } from "./stage.ts";

const SENDER = "demo club";
/** What the network takes to accept a message. */
const TAKES = { seconds: 1 };
/** Longer than the governor makes an account pause between two messages. */
const PAUSE = { seconds: 9 };

/**
 * Sends what was queued for chat, each message at the moment at which the send governor lets it go: when the bot
 * starts, nothing old is left. What may only leave later today is left to it.
 */
export async function sendMessages(stage: Stage, accountId: string): Promise<void> {
  const { _min } = await stage.services.db.outboxMessage.aggregate({ where: { accountId }, _min: { dueAt: true } });
  let at = _min.dueAt && instantFromDate(_min.dueAt);
  while (at !== null && Temporal.Instant.compare(at, stage.now) <= 0) {
    const next = await leaseMessage(stage.loader(at), { accountId, sender: SENDER, mutesSales: hasOpenComplaint });
    if ("message" in next) {
      const { id } = next.message;
      await recordSent(stage.loader(at.add(TAKES)), { id, externalId: `demo-${id}` });
      at = at.add(PAUSE);
    } else {
      at = next.againAt;
    }
  }
}
