import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { loader } from "#app/features/outreach/routes/chat-picture.ts";
import { receiveMessage, reportAccount } from "#app/features/outreach/public.server.ts";
import type { Actor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { openStorage } from "#app/platform/storage.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "chat pictures" });
const storage = openStorage(makeTemporaryFolder("kehui-pictures-"));

/** A message in chat. @returns its id. */
async function heard(imageKey?: string): Promise<string> {
  const ctx = builders.as({ kind: "visitor" });
  const accountId = await reportAccount(ctx, { key: "bot", name: "小管家", state: "online" });
  const from = { contactExternalId: "lin", displayName: "林静", externalId: builders.id() };
  const message = { accountId, ...from, text: "", imageKey, at: ctx.clock.now() };
  const received = await inTransaction(db, (tx) => receiveMessage(tx, ctx, message));
  return received?.messageId ?? "";
}

function open(actor: Actor, id: string): Promise<Response> {
  const request = new Request(`https://club.example/staff/conversations/pictures/${id}`);
  const context = { ...requestContext(builders.as(actor)), storage };
  return loader({ context, request, params: { id } } satisfies LoaderFunctionArgs).catch((answer: unknown) => {
    if (answer instanceof Response) return answer;
    throw answer;
  });
}

test("shows a picture to staff who see conversations, and keeps no copy on the way", async () => {
  await storage.write("chat/leak.jpg", Buffer.from("a picture"));
  const answer = await open(await builders.staff("member_services"), await heard("chat/leak.jpg"));
  expect([answer.status, await answer.text()]).toEqual([200, "a picture"]);
  expect(answer.headers.get("Content-Type")).toBe("image/jpeg");
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
});

test("shows the bot's codes as what they are", async () => {
  await storage.write("chat/code.png", Buffer.from("a code"));
  const answer = await open(await builders.staff("member_services"), await heard("chat/code.png"));
  expect(answer.headers.get("Content-Type")).toBe("image/png");
});

test("is not there for a message without one, one whose file is gone, and ids that do not exist", async () => {
  const staff = await builders.staff("member_services");
  for (const id of [await heard(), await heard("chat/gone.jpg"), builders.id(), "../leak"]) {
    expect((await open(staff, id)).status).toBe(404);
  }
});

test("is shown to nobody else", async () => {
  const id = await heard("chat/leak.jpg");
  const others = [await builders.staff("sales_consultant"), await builders.member(), { kind: "visitor" } as const];
  for (const actor of others) expect((await open(actor, id)).status).not.toBe(200);
});
