import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { answerConversation } from "#app/features/outreach/commands/hold-conversation.server.ts";
import { sayInChat } from "#app/features/outreach/public.server.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { Bot } from "#bots/run-bot.ts";
import { referralsFixture } from "#test/integration/referrals/referrals-fixture.ts";
import { openBotClub, type BotClub } from "#test/support/bot-club.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "bot" });
let club: BotClub;
let bot: Bot;
let memberId: string;
let phone: string;

beforeAll(async () => {
  await db.club.create({
    data: { name: "云栖会", developerName: "云栖置业", dutyPhone: "400-100-2000", createdAt: new Date(0) },
  });
  const communityId = await builders.community("云湖花园");
  ({ memberId } = await builders.member({ name: "林静", communityIds: [communityId] }));
  const { phoneEnc } = await db.member.findUniqueOrThrow({ where: { id: memberId } });
  phone = builders.as({ kind: "visitor" }).vault.decrypt(phoneEnc).replace("+86", "");
  await referralsFixture(builders).project("云湖三期");
  club = await openBotClub(db, builders);
  bot = await club.startBot();
}, 60_000);

afterAll(async () => {
  await bot.stop();
  await club.gateway.stop();
}, 30_000);

function conversation() {
  return db.conversation.findFirstOrThrow({ where: { contact: { memberId } } });
}

test("tells a stranger nothing, and binds who proves the number with a code", { timeout: 90_000 }, async () => {
  club.write("lin", "我的推荐");
  expect((await club.hears("lin", 1)).text).toContain("请先绑定");
  club.write("lin", phone);
  expect((await club.hears("lin", 2)).text).toContain("短信验证码");
  expect(await db.chatContact.count({ where: { memberId } })).toBe(0);
  expect(JSON.stringify(await db.conversation.findFirstOrThrow())).not.toContain(phone);
  const code = await club.latestCode();
  club.write("lin", `验证码 ${code}`);
  expect((await club.hears("lin", 3)).text).toMatch(/绑定好了，林女士[^]*您刚才说的，我接着为您办。\n+您还没有推荐/);
  expect(await db.chatContact.count({ where: { memberId } })).toBe(1);
  const kept = JSON.stringify([await db.chatMessage.findMany(), await db.conversation.findMany()]);
  expect(kept).not.toMatch(new RegExp(`${code}|${phone}`));
  expect(kept).toContain("验证码 ••••••");
});

test(
  "refers a friend once, though the bot dies before it has answered and the message comes twice",
  {
    timeout: 120_000,
  },
  async () => {
    club.write("lin", "推荐我同事王敏 13812345678 想看云湖三期");
    expect((await club.hears("lin", 4)).text).toContain("王敏　138 1234 5678　云湖三期");

    await bot.stop();
    const dies = vi.fn(() => Promise.reject(new Error("killed before the answer was stored")));
    bot = await club.startBot((ports) => ({ ...ports, chat: { ...ports.chat, settle: dies } }));
    const messageId = club.write("lin", "确认");
    await vi.waitFor(() => expect(dies).toHaveBeenCalled(), { timeout: 30_000 });
    await bot.stop();
    expect(await db.referral.count({ where: { channel: "chat" } })).toBe(1);

    bot = await club.startBot();
    expect((await club.hears("lin", 5)).text).toMatch(/已为您登记王敏[^]*https:\/\/club\.example\/r\/[0-9a-f]{32}$/);
    club.gateway.account.emit("message", { messageId });
    club.write("lin", "我的推荐");
    expect((await club.hears("lin", 6)).text).toContain("王敏　云湖三期");
    expect(await db.referral.findMany({ select: { channel: true, referrerId: true } })).toEqual([
      { channel: "chat", referrerId: memberId },
    ]);
    const kept = [await db.chatMessage.findMany(), await db.outboxMessage.findMany({ where: { state: "sent" } })];
    expect(JSON.stringify(kept.flat().map(({ text }) => text))).toMatch(/138 ?\*\*\*\* ?5678/);
    expect(JSON.stringify(kept.flat().map(({ text }) => text))).not.toMatch(/138 ?1234|\/r\/[0-9a-f]/);
  },
);

test(
  "hands over to a person, carries the person's answer, and keeps for them what is written after it",
  { timeout: 90_000 },
  async () => {
    club.write("lin", "我要找人工");
    expect((await club.hears("lin", 7)).text).toContain("同事");
    const { id: conversationId, holder } = await conversation();
    expect(holder).toBe("waiting");
    const staff = builders.as(await builders.staff("member_services"));
    const answered = await answerConversation(
      { ...staff, clock: club.ctx.clock },
      { requestId: builders.id(), conversationId, text: "林女士您好，我是周敏。" },
    );
    invariant(answered.ok, "the conversation is free");
    expect((await club.hears("lin", 8)).text).toBe("林女士您好，我是周敏。");
    expect(await conversation()).toMatchObject({ holder: "staff", promisedAt: null });
    club.write("lin", "那电梯什么时候修好");
    expect((await club.hears("lin", 9)).text).toContain("已转给同事");
    club.write("lin", "优惠");
    const isAnswered = { text: "优惠", settledAt: { not: null } };
    await vi.waitFor(async () => expect(await db.chatMessage.count({ where: isAnswered })).toBe(1));
    const latest = await db.outboxMessage.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
    expect(latest.text).toContain("已转给同事");
    const owed = await conversation();
    expect(owed).toMatchObject({ holder: "staff", staffId: staff.actor.staffId, handOverReason: "message" });
    expect(owed.promisedAt).not.toBeNull();
  },
);

test("keeps messages while the network is gone, and sends them when it is back", { timeout: 120_000 }, async () => {
  await club.gateway.stop();
  await vi.waitFor(async () => expect(await club.accountState()).not.toBe("online"), { timeout: 30_000 });
  const { id: conversationId } = await conversation();
  await inTransaction(db, (tx) =>
    sayInChat(tx, club.ctx, {
      conversationId,
      author: "bot",
      purpose: "answer",
      text: "您的券明天到期。",
      dedupeKey: "test:gone",
    }),
  );
  await club.openGateway();
  club.gateway.account.crowd.add({ key: "lin", name: "lin", friend: true });
  expect((await club.hears("lin", 1)).text).toBe("您的券明天到期。");
  await vi.waitFor(async () => expect(await db.outboxMessage.count({ where: { state: { not: "sent" } } })).toBe(0));
});
