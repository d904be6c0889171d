import type { Context, MemberActor } from "#app/platform/context.ts";
import { notificationValues, type NotificationValues } from "../schemas.ts";

const PAGE_ROWS = 30;

export type NotificationRow = {
  id: string;
  kind: string;
  values: NotificationValues;
  href: string;
  createdAt: Date;
  unread: boolean;
};

/**
 * The actor's own news, newest first.
 * @param before id of the last row already shown; ids grow with time.
 */
export async function listNotifications(
  { db, actor }: Context<MemberActor>,
  before: string | null,
): Promise<{ rows: NotificationRow[]; next: string | null }> {
  const found = await db.notification.findMany({
    where: { memberId: actor.memberId, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: PAGE_ROWS + 1,
    select: { id: true, kind: true, values: true, href: true, createdAt: true, readAt: true },
  });
  const rows = found.slice(0, PAGE_ROWS).map(({ values, readAt, ...row }) => ({
    ...row,
    values: notificationValues.parse(values),
    unread: readAt === null,
  }));
  return { rows, next: found.length > PAGE_ROWS ? (rows.at(-1)?.id ?? null) : null };
}
