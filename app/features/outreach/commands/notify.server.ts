import { newId, nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { createFormat } from "#app/platform/i18n/format.ts";
import { textFunction } from "#app/platform/i18n/texts.server.ts";
import { parseLanguage } from "#app/shared/locale.ts";
import { renderNotification } from "../queries/render-notification.server.ts";
import type { NotificationValues } from "../schemas.ts";
import { queueMessage } from "./queue-message.server.ts";

export type News = {
  memberId: string;
  /** Key in the namespace "notifications": `<feature>.<what>` with `title` and `body` below it. */
  kind: string;
  values: NotificationValues;
  /** Portal path that shows more. */
  href: string;
  /** The same key tells the member once, however often the command is repeated. */
  dedupeKey: string;
  /** Whether the bot tells it too, where the member has bound a chat contact. */
  chat: boolean;
};

/**
 * Tells a member something about their own affairs: in the portal's bell and, if asked, in chat, in the member's
 * language. Part of the caller's transaction, so the news exists exactly when the fact does.
 */
export async function notify(tx: Tx, ctx: Context, news: News): Promise<void> {
  const { count } = await tx.notification.createMany({
    data: {
      id: newId(ctx),
      memberId: news.memberId,
      kind: news.kind,
      values: news.values,
      href: news.href,
      dedupeKey: news.dedupeKey,
      createdAt: nowDate(ctx),
    },
    skipDuplicates: true,
  });
  if (count === 1 && news.chat) await tellInChat(tx, ctx, news);
}

async function tellInChat(tx: Tx, ctx: Context, news: News): Promise<void> {
  const contact = await tx.chatContact.findFirst({
    where: { memberId: news.memberId },
    orderBy: { boundAt: "desc" },
    select: { id: true, accountId: true, member: { select: { language: true } } },
  });
  if (!contact) return;
  const language = parseLanguage(contact.member?.language) ?? "zh-CN";
  const format = createFormat({ language, zone: ctx.zone, now: ctx.clock.now() });
  const { title, body } = renderNotification(textFunction(language, "notifications"), format, news);
  await queueMessage(tx, ctx, {
    channel: "chat",
    purpose: "transaction",
    memberId: news.memberId,
    accountId: contact.accountId,
    contactId: contact.id,
    text: [title, body].filter(Boolean).join("\n"),
    dedupeKey: `notify:${news.dedupeKey}`,
  });
}
