import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { uuidOrNull } from "#app/shared/ids.ts";
import { readNotifications } from "../commands/read-notifications.server.ts";
import { listNotifications } from "../queries/notifications.server.ts";
import { renderNotification } from "../queries/render-notification.server.ts";
import { NotificationsScreen } from "../screens/notifications-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "outreach", frame: "page" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const before = uuidOrNull(new URL(request.url).searchParams.get("before"));
  const { rows, next } = await listNotifications(ctx, before);
  const texts = context.texts("notifications");
  return {
    title: context.texts("outreach")("notifications.title"),
    next,
    rows: rows.map(({ id, href, createdAt, unread, ...news }) => ({
      id,
      href,
      unread,
      at: context.format.ago(createdAt),
      ...renderNotification(texts, context.format, news),
    })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  await readNotifications(requireMember(context, request));
  return redirect("/notifications");
}

export default function Notifications() {
  return <NotificationsScreen {...useLoaderData<typeof loader>()} />;
}
