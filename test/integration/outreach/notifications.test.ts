import { expect, test } from "vitest";
import { loader as readNotifications } from "#app/features/outreach/routes/notifications.tsx";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "notifications" });

test("begins at the newest notification when the address names no other", async () => {
  const ctx = builders.as(await builders.member());
  const createdAt = new Date(0);
  const news = { memberId: ctx.actor.memberId, kind: "rewards.pulled", values: { title: "云湖" }, href: "/wallet" };
  await db.notification.create({ data: { ...news, id: builders.id(), dedupeKey: "one", createdAt } });
  const request = new Request("https://club.example/notifications?before=yesterday");
  const page = await readNotifications({ context: requestContext(ctx), request, params: {} });
  expect(page.rows).toMatchObject([{ href: "/wallet", unread: true }]);
});
