import { expect, test } from "vitest";
import { hasOpenComplaint } from "#app/features/care/public.server.ts";
import {
  leaseMessage,
  queueMessage,
  receiveMessage,
  recordNotSent,
  recordSent,
  reportAccount,
  settleMessage,
} from "#app/features/outreach/public.server.ts";
import { readConversation } from "#app/features/outreach/queries/inbox.server.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { invariant } from "#app/shared/invariant.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "receive-message" });
const ctx = builders.as({ kind: "job", name: "bot" });
const NO_DIALOGUE = { language: "zh-CN", misunderstood: 0, dialogue: null, dialogueUntil: null } as const;

async function hear(externalId: string, text: string) {
  const accountId = await reportAccount(ctx, { key: "club", name: "客会小助手", state: "online" });
  const message = { accountId, contactExternalId: "wxid-1", displayName: "王\u0000敏", externalId };
  const at = builders.clock.now();
  const received = await inTransaction(db, (tx) => receiveMessage(tx, ctx, { ...message, text, at }));
  invariant(received !== null, "the message is new");
  return { ...received, accountId };
}

test("stores a message that holds a NUL, without it", async () => {
  await hear("m-1", "漏\u0000水");
  expect(await db.chatMessage.findFirst({ where: { externalId: "m-1" } })).toMatchObject({ text: "漏水" });
  expect(await db.chatContact.findFirst({ where: { externalId: "wxid-1" } })).toMatchObject({ displayName: "王敏" });
});

test("keeps numbers and codes encrypted until the bot is done with them, and starred from then on", async () => {
  const words = "验证码 271828，王敏 138 1234 5678";
  const { messageId, conversationId, text } = await hear("m-2", words);
  expect(text).toBe(words);
  const before = await db.chatMessage.findUniqueOrThrow({ where: { id: messageId } });
  expect(before.text).toBe("验证码 ••••••，王敏 138 **** 5678");
  expect(JSON.stringify(before)).not.toMatch(/271828|1234/);

  const dialogue = { dialogue: "bind", phone: "+8613812345678" };
  const bubbles = [{ text: "138 1234 5678 登记过" }];
  const turn = { ...NO_DIALOGUE, dialogue, messageId, conversationId, bubbles, purpose: "answer" } as const;
  await settleMessage(ctx, { ...turn, isBinding: true });
  const after = await db.chatMessage.findUniqueOrThrow({ where: { id: messageId } });
  expect(after).toMatchObject({ text: before.text, textEnc: null });
  const kept = [await db.conversation.findMany(), await db.chatMessage.findMany(), await db.outboxMessage.findMany()];
  expect(JSON.stringify(kept)).not.toMatch(/271828|138 ?1234/);
  expect((await hear("m-3", "再发")).conversation.dialogue).toEqual(dialogue);
});

test("shows staff six digits that are no code, once the bot has read them", async () => {
  const { messageId, conversationId } = await hear("m-4", "门牌 120301");
  const staff = builders.as(await builders.staff("member_services"));
  const seen = async () => {
    const conversation = await readConversation(staff, conversationId);
    return conversation?.messages.find(({ id }) => id === messageId)?.text;
  };
  expect(await seen()).toBe("门牌 ••••••");
  const turn = { ...NO_DIALOGUE, messageId, conversationId, bubbles: [], purpose: "answer", isBinding: false } as const;
  await settleMessage(ctx, turn);
  expect(await seen()).toBe("门牌 120301");
});

test("sends a friend's consent link whole, and keeps nothing by which staff could open it", async () => {
  await db.outboxMessage.deleteMany();
  const link = "https://club.example/r/9f86d081884c7d659a2feaa0c55ad015";
  const { accountId, messageId, conversationId } = await hear("m-6", `朋友的链接是 ${link} 吗`);
  const bubbles = [{ text: `请转给朋友：${link}` }];
  await settleMessage(ctx, {
    ...NO_DIALOGUE,
    messageId,
    conversationId,
    bubbles,
    purpose: "answer",
    isBinding: false,
  });
  const staff = builders.as(await builders.staff("member_services"));
  const shown = (await readConversation(staff, conversationId))?.messages.map(({ text }) => text);
  expect(shown).toEqual(expect.arrayContaining(["请转给朋友：https://club.example/r/…"]));
  const kept = [await db.chatMessage.findMany(), await db.outboxMessage.findMany()];
  expect(JSON.stringify(kept)).not.toMatch(/9f86|55ad015/);
  const next = await leaseMessage(ctx, { accountId, sender: "test", mutesSales: hasOpenComplaint });
  expect(next).toMatchObject({ message: bubbles[0] });
});

test("sends an answer with its number, and keeps the number only until it is sent or given up", async () => {
  await db.outboxMessage.deleteMany();
  const { accountId, contactId } = await hear("m-5", "你好");
  const text = "王敏　138 1234 5678　云湖三期";
  const queue = (dedupeKey: string) =>
    inTransaction(db, (tx) =>
      queueMessage(tx, ctx, { channel: "chat", purpose: "answer", accountId, contactId, text, dedupeKey }),
    );
  const lease = async () => {
    const next = await leaseMessage(ctx, { accountId, sender: "test", mutesSales: hasOpenComplaint });
    invariant("message" in next, "the message may go");
    return next.message;
  };
  const starred = { text: "王敏　138 **** 5678　云湖三期", textEnc: null };

  await queue("sent");
  const sent = await lease();
  expect(sent.text).toBe(text);
  await recordSent(ctx, { id: sent.id, externalId: null });
  expect(await db.outboxMessage.findUnique({ where: { id: sent.id } })).toMatchObject({ state: "sent", ...starred });

  await queue("refused");
  await db.chatAccount.updateMany({ data: { lastSentAt: null } });
  await db.outboxMessage.updateMany({ where: { dedupeKey: "refused" }, data: { attempts: 4 } });
  const refused = await lease();
  expect(refused.text).toBe(text);
  await recordNotSent(ctx, { id: refused.id, reason: "gone" });
  const kept = await db.outboxMessage.findUnique({ where: { id: refused.id } });
  expect(kept).toMatchObject({ state: "failed", ...starred });
});
