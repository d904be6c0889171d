import { buffer } from "node:stream/consumers";
import { hasOpenComplaint } from "#app/features/care/public.server.ts";
import { leaseMessage, recordInDoubt, recordNotSent, recordSent } from "#app/features/outreach/public.server.ts";
import type { AccountSetting } from "./club-chat.ts";
import { outlastOutage } from "./outlast-outage.ts";
import type { OutboxPort } from "./ports.ts";

/** Shorter than a lease: a message whose sending nobody could record is settled by the worker afterwards. */
const RECORD_PATIENCE_MS = 40_000;

/**
 * The account's part of the club's one outbox.
 * @param sender names this process in what it leases.
 */
export function clubOutbox({ ctx, accountId, storage }: Omit<AccountSetting, "clubUrl">, sender: string): OutboxPort {
  return {
    async lease() {
      const next = await leaseMessage(ctx, { accountId, sender, mutesSales: hasOpenComplaint });
      if (!("message" in next)) return next;
      const { imageKey, ...message } = next.message;
      const picture = imageKey && { name: "picture.png", bytes: await buffer(storage.read(imageKey)) };
      return { message: { ...message, picture: picture || null } };
    },
    confirm: (id, externalId) => outlastOutage(() => recordSent(ctx, { id, externalId }), RECORD_PATIENCE_MS),
    reject: (id, reason) => outlastOutage(() => recordNotSent(ctx, { id, reason }), RECORD_PATIENCE_MS),
    doubt: (id, reason) => outlastOutage(() => recordInDoubt(ctx, { id, reason }), RECORD_PATIENCE_MS),
  };
}
