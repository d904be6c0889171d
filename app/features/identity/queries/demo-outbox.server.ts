import type { Context } from "#app/platform/context.ts";

const SHOWN = 30;

/** @returns the newest messages by SMS and mail, numbers in full: for the demo club only, where no number is anybody's. */
export async function readDemoOutbox({ db, vault }: Context) {
  const messages = await db.outboxMessage.findMany({
    where: { channel: { in: ["sms", "mail"] } },
    orderBy: { createdAt: "desc" },
    take: SHOWN,
    select: { id: true, channel: true, addressEnc: true, text: true, createdAt: true },
  });
  return messages.map(({ addressEnc, ...message }) => ({
    ...message,
    to: addressEnc === null ? "" : vault.decrypt(addressEnc),
  }));
}
