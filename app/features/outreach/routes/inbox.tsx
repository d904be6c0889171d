import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { readPageMoment } from "#app/shared/page-key.ts";
import { listConversations } from "../queries/inbox.server.ts";
import { inboxSchema } from "../schemas.ts";
import { InboxScreen } from "../screens/inbox-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "outreach" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "conversations.see");
  const query = new URL(request.url).searchParams;
  const { view } = inboxSchema.parse({ view: query.get("view") });
  const { rows, next } = await listConversations(ctx, view, readPageMoment(query.get("before")));
  const t = context.texts("outreach");
  return {
    title: t("inbox.title"),
    view,
    next,
    rows: rows.map(({ id, holder, handedOverAt, handOverReason, promisedAt, lastMessageAt, contact, messages }) => ({
      id,
      holder,
      name: contact.member?.name ?? contact.displayName,
      bound: contact.member !== null,
      reason: handOverReason && promisedAt ? t(`inbox.reason.${handOverReason}`) : null,
      since: handedOverAt && promisedAt && context.format.ago(handedOverAt),
      promised: promisedAt && context.format.time(promisedAt),
      late: promisedAt !== null && promisedAt.getTime() < ctx.clock.now().epochMilliseconds,
      at: context.format.ago(lastMessageAt),
      text: messages[0]?.text || t(messages[0]?.isUnreadable ? "inbox.unreadable" : "inbox.onlyPicture"),
    })),
  };
}

export default function Inbox() {
  return <InboxScreen {...useLoaderData<typeof loader>()} />;
}
