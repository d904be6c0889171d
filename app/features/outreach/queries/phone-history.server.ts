import type { Context } from "#app/platform/context.ts";

/** Messages shown of what was said before. */
const LATEST = 100;

/** One message as the club's own records tell it, its numbers starred. */
export type PastMessage = { id: string; isOwn: boolean; text: string; isPicture: boolean; at: Date };

/**
 * What stood on a simulated person's phone before the chat network started anew and forgot it: what they wrote, and
 * what has been sent to them.
 * @param input.contactExternalId how the network names them today. @param input.before what the network still knows
 *   begins here; null when it knows nothing.
 * @returns the latest messages, oldest first.
 */
export async function readPhoneHistory(
  { db }: Pick<Context, "db">,
  { contactExternalId, before }: { contactExternalId: string; before: Date | null },
): Promise<PastMessage[]> {
  const contacts = await db.chatContact.findMany({ where: { externalId: contactExternalId }, select: { id: true } });
  const contactId = { in: contacts.map(({ id }) => id) };
  const at = before === null ? {} : { lt: before };
  const [written, sent] = await Promise.all([
    db.chatMessage.findMany({
      where: { author: "contact", at, conversation: { contactId } },
      orderBy: { at: "desc" },
      take: LATEST,
      select: { id: true, text: true, imageKey: true, isUnreadable: true, at: true },
    }),
    db.outboxMessage.findMany({
      where: { contactId, state: "sent", sentAt: { not: null, ...at } },
      orderBy: { sentAt: "desc" },
      take: LATEST,
      select: { id: true, text: true, imageKey: true, sentAt: true },
    }),
  ]);
  return [
    ...written.map(({ imageKey, isUnreadable, ...message }) => ({
      ...message,
      isOwn: true,
      isPicture: imageKey !== null || isUnreadable,
    })),
    ...sent.flatMap(({ imageKey, sentAt, ...message }) =>
      sentAt === null ? [] : [{ ...message, isOwn: false, isPicture: imageKey !== null, at: sentAt }],
    ),
  ]
    .filter(({ text, isPicture }) => text !== "" || isPicture)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .slice(-LATEST);
}
