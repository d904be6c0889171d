import { buffer } from "node:stream/consumers";
import { leaseMessage, recordInDoubt, recordNotSent, recordSent } from "#app/features/outreach/public.server.ts";
import type { AccountSetting } from "./club-chat.ts";
import type { OutboxPort } from "./ports.ts";

/**
 * The account's part of the club's one outbox.
 * @param sender names this process in what it leases.
 */
export function clubOutbox({ ctx, accountId, storage }: Omit<AccountSetting, "clubUrl">, sender: string): OutboxPort {
  return {
    async lease() {
      const next = await leaseMessage(ctx, { accountId, sender });
      if (!("message" in next)) return next;
      const { imageKey, ...message } = next.message;
      const picture = imageKey && { name: "picture.png", bytes: await buffer(storage.read(imageKey)) };
      return { message: { ...message, picture: picture || null } };
    },
    confirm: (id, externalId) => recordSent(ctx, { id, externalId }),
    reject: (id, reason) => recordNotSent(ctx, { id, reason }),
    doubt: (id, reason) => recordInDoubt(ctx, { id, reason }),
  };
}
