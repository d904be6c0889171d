import { expect, test } from "vitest";
import { receiveMessage, reportAccount } from "#app/features/outreach/public.server.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "receive-message" });

test("stores a message that holds a NUL, without it", async () => {
  const ctx = builders.as({ kind: "job", name: "bot" });
  const accountId = await reportAccount(ctx, { key: "club", name: "客会小助手", state: "online" });
  const message = { accountId, contactExternalId: "wxid-1", displayName: "王\u0000敏", externalId: "m-1" };
  const at = builders.clock.now();
  await inTransaction(db, (tx) => receiveMessage(tx, ctx, { ...message, text: "漏\u0000水", at }));
  expect(await db.chatMessage.findFirst({ where: { externalId: "m-1" } })).toMatchObject({ text: "漏水" });
  expect(await db.chatContact.findFirst({ where: { externalId: "wxid-1" } })).toMatchObject({ displayName: "王敏" });
});
