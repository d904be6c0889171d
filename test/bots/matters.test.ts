import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findPhoto } from "#app/features/care/queries/photo.server.ts";
import { claimVoucher } from "#app/features/perks/public.server.ts";
import { queueMessage, setConsent } from "#app/features/outreach/public.server.ts";
import { readConversation } from "#app/features/outreach/queries/inbox.server.ts";
import type { MemberActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import type { Bubble } from "#bots/gateway/mailbox.ts";
import { drawQrPicture } from "#bots/qr-picture.ts";
import type { Bot } from "#bots/run-bot.ts";
import { careFixture } from "#test/integration/care/care-fixture.ts";
import { eventsFixture } from "#test/integration/events/events-fixture.ts";
import { valueOf } from "#test/support/outcomes.ts";
import { perksFixture } from "#test/integration/perks/perks-fixture.ts";
import { referralsFixture } from "#test/integration/referrals/referrals-fixture.ts";
import { chatPhone, openBotClub, type BotClub, type ChatPhone } from "#test/support/bot-club.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "matters" });
const care = careFixture(builders, db);
let club: BotClub;
let bot: Bot;
let phone: ChatPhone;
let owner: { actor: MemberActor; homeId: string };

beforeAll(async () => {
  await db.club.create({
    data: { name: "云栖会", developerName: "云栖置业", dutyPhone: "400-100-2000", createdAt: new Date(0) },
  });
  owner = await care.owner();
  const referrals = referralsFixture(builders);
  await referrals.lead(owner.actor, await referrals.project("云湖三期"), "paid");
  club = await openBotClub(db, builders);
  bot = await club.startBot();
  phone = chatPhone(club, "lin");
  await phone.ask("你好");
  await bindAndTrust();
}, 60_000);

afterAll(async () => {
  await bot.stop();
  await club.gateway.stop();
}, 30_000);

/** The contact is the owner's, and the account has been logged in for a day: it may speak unasked. */
async function bindAndTrust(): Promise<void> {
  const now = new Date(club.ctx.clock.now().epochMilliseconds);
  const yesterday = new Date(now.getTime() - 24 * 3_600_000);
  await db.chatContact.updateMany({ data: { memberId: owner.actor.memberId, boundAt: now } });
  await db.conversation.updateMany({ data: { dialogueEnc: null, dialogueUntil: null } });
  await db.chatAccount.updateMany({ data: { loggedInAt: yesterday } });
}

function asOwner() {
  return { ...builders.as(owner.actor), clock: club.ctx.clock };
}

async function expectCode(bubble: Bubble, code: string): Promise<void> {
  expect(Buffer.from(bubble.picture?.base64 ?? "", "base64").equals(await drawQrPicture(code))).toBe(true);
}

test("books seats at an event, shows them and gives them back", { timeout: 90_000 }, async () => {
  const events = eventsFixture(builders);
  const eventId = await events.event({ title: "亲子烘焙", place: "邻里厅" });
  await events.event({ title: "邻里合唱团", startsAt: builders.clock.now().add({ hours: 24 * 7 + 1 }) });
  const list = await phone.ask("活动");
  expect(list.text).toMatch(/1\. 亲子烘焙[^]*还有 40 席[^]*2\. 邻里合唱团/);
  expect((await phone.ask("1")).text).toContain("「亲子烘焙」几位参加");
  expect((await phone.ask("两大一小")).text).toContain("大人 2 位，孩子 1 位，免费");
  const booked = await phone.ask("确认");
  expect(booked.text).toMatch(/报名成功：亲子烘焙.*邻里厅.*3 席/);
  const registration = await db.registration.findFirstOrThrow({
    where: { eventId, memberId: owner.actor.memberId },
    include: { attendees: { orderBy: { position: "asc" } } },
  });
  expect([registration.state, registration.seats]).toEqual(["registered", 3]);
  expect(registration.attendees.map(({ kind }) => kind)).toEqual(["adult", "adult", "child"]);
  await expectCode(await phone.next(), registration.code);
  await phone.hearsNoMore();

  expect((await phone.ask("我的报名")).text).toMatch(/1\. 亲子烘焙[^]*3 席/);
  await phone.ask("1");
  await expectCode(await phone.next(), registration.code);
  expect((await phone.ask("取消报名")).text).toContain("取消「亲子烘焙」的报名吗");
  expect((await phone.ask("确认")).text).toContain("已取消，席位已让出");
  const { state } = await db.registration.findUniqueOrThrow({ where: { id: registration.id } });
  expect(state).toBe("cancelled");
  await phone.hearsNoMore();
});

test(
  "offers only events that the owner can book, of the month and the kind asked for",
  { timeout: 60_000 },
  async () => {
    const events = eventsFixture(builders);
    const startsAt = builders.clock.now().add({ hours: 24 * 8 });
    const endsAt = startsAt.add({ hours: 2 });
    await events.event({ title: "别院茶会", communityId: await builders.community(), startsAt, endsAt });
    await events.event({ title: "金卡品酒", minTierRank: 3, startsAt, endsAt });
    await events.event({ title: "落叶贴画", category: "family", startsAt, endsAt });
    const all = (await phone.ask("活动")).text;
    expect(all).toContain("落叶贴画");
    expect(all).not.toMatch(/别院茶会|金卡品酒/);
    const month = startsAt.toZonedDateTimeISO(club.ctx.zone).month;
    const family = (await phone.ask(`${month}月有什么亲子活动`)).text;
    expect(family).toContain("落叶贴画");
    expect(family).not.toContain("邻里合唱团");
    const later = ((month + 1) % 12) + 1;
    expect((await phone.ask(`${later}月有什么亲子活动`)).text).toContain("没有您能报名的这类活动");
    await phone.hearsNoMore();
  },
);

test("lists perks, claims one, and shows the vouchers with their codes", { timeout: 90_000 }, async () => {
  const perks = perksFixture(builders);
  const { merchantId } = await perks.merchant("山隐茶馆");
  const perkId = await perks.perk(merchantId, { title: "双人茶席" });
  const claimed = valueOf(await claimVoucher(asOwner(), { requestId: builders.id(), perkId }));
  const shown = await phone.ask("我的券");
  expect(shown.text).toContain("双人茶席");
  expect(shown.text).toContain(`报券码 ${claimed.code}`);
  await expectCode(await phone.next(), claimed.code);

  const second = await perks.perk(merchantId, { title: "新茶试饮" });
  expect((await phone.ask("优惠")).text).toMatch(/新茶试饮　山隐茶馆/);
  expect((await phone.ask("新茶试饮")).text).toContain("领到了：新茶试饮");
  const { code } = await db.voucher.findFirstOrThrow({ where: { perkId: second } });
  await expectCode(await phone.next(), code);
  const both = await phone.ask("我的券");
  expect(both.text).toMatch(/双人茶席[^]*新茶试饮/);
  await phone.hearsNoMore();
});

test("tells the sums of the owner's rewards", { timeout: 60_000 }, async () => {
  expect((await phone.ask("我的奖励")).text).toMatch(/可领取 ¥0\.00，等待中 ¥8,000\.00，已到账 ¥0\.00/);
});

test("takes a repair with a photo, which staff see made anew", { timeout: 90_000 }, async () => {
  const jpeg = await sharp({ create: { width: 3_000, height: 2_000, channels: 3, background: "#8a5a38" } })
    .withExif({ IFD0: { Make: "Kehui Phone" } })
    .jpeg()
    .toBuffer();
  expect(jpeg.includes("Kehui Phone")).toBe(true);
  expect((await phone.ask("报修 次卫地漏返潮，一直渗水")).text).toContain("有照片请发给我");
  expect((await phone.show(jpeg)).text).toContain("收到第 1 张");
  const { imageKey } = await db.chatMessage.findFirstOrThrow({ where: { author: "contact", imageKey: { not: null } } });
  expect((await buffer(club.storage.read(imageKey ?? ""))).includes("Kehui Phone")).toBe(false);
  const told = await phone.ask("完成");
  const request = await db.careRequest.findFirstOrThrow({
    where: { memberId: owner.actor.memberId },
    include: { photos: true },
  });
  expect(told.text).toContain(`已收到您的报修，编号 ${request.number}`);
  expect(request).toMatchObject({ channel: "chat", homeId: owner.homeId, words: expect.stringContaining("渗水") });
  const [photo, ...others] = request.photos;
  expect(others).toEqual([]);
  const key = await findPhoto(builders.as(await builders.staff("care_desk")), photo?.id ?? "");
  const kept = await buffer(club.storage.read(`${key}.jpg`));
  const { format, width, height, exif } = await sharp(kept).metadata();
  expect({ format, width, height, exif }).toEqual({ format: "jpeg", width: 2_048, height: 1_365, exif: undefined });
  expect((await phone.ask("我的报修")).text).toContain(`${request.number}`);
  await phone.hearsNoMore();
});

test("takes the still picture of a GIF, and says plainly which pictures it can open", { timeout: 60_000 }, async () => {
  const still = sharp({ create: { width: 40, height: 30, channels: 3, background: "#8a5a38" } });
  const heic = Buffer.concat([Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), Buffer.alloc(300)]);
  const broken = (await still.clone().jpeg().toBuffer()).subarray(0, 200);
  expect((await phone.ask("报修 阳台门关不上")).text).toContain("有照片请发给我");
  expect((await phone.show(await still.clone().gif().toBuffer())).text).toContain("收到第 1 张");
  for (const picture of [heic, broken]) {
    expect((await phone.show(picture)).text).toContain("照片请发 JPG、PNG 或 WebP");
  }
  expect((await phone.show(await still.clone().webp().toBuffer())).text).toContain("收到第 2 张");
  expect((await phone.ask("取消")).text).toContain("不报修了");
  const staff = builders.as(await builders.staff("member_services"));
  const { id } = await db.conversation.findFirstOrThrow();
  const seen = (await readConversation(staff, id))?.messages.filter(({ isUnreadable }) => isUnreadable);
  expect(seen).toMatchObject([{ imageKey: null }, { imageKey: null }]);
  await phone.hearsNoMore();
});

test(
  "sends after 退订 no greeting but what the owner did, and greets again after 恢复",
  { timeout: 90_000 },
  async () => {
    for (const purpose of ["greetings", "marketing"] as const) {
      await setConsent(asOwner(), { purpose, given: true, channel: "portal" });
    }
    expect((await phone.ask("退订")).text).toContain("以后不再给您发问候、活动和优惠消息");
    const open = { memberId: owner.actor.memberId, withdrawnAt: null };
    expect(await db.consent.count({ where: open })).toBe(0);
    await queueGreeting("early", "生日快乐");
    const events = eventsFixture(builders);
    valueOf(await events.register(owner.actor, await events.event({ title: "秋日骑行" })));
    expect((await phone.next()).text).toContain("报名成功：秋日骑行");
    await vi.waitFor(async () =>
      expect(await db.outboxMessage.findUnique({ where: { dedupeKey: "early" } })).toMatchObject({
        state: "cancelled",
        reason: "no_consent",
      }),
    );
    await phone.hearsNoMore();

    expect((await phone.ask("恢复")).text).toContain("已恢复");
    expect(await db.consent.count({ where: { ...open, purpose: "greetings", channel: "chat" } })).toBe(1);
    await queueGreeting("late", "生辰安康");
    expect((await phone.next()).text).toBe("生辰安康");
  },
);

async function queueGreeting(dedupeKey: string, text: string): Promise<void> {
  const { id: contactId, accountId } = await db.chatContact.findFirstOrThrow();
  const { memberId } = owner.actor;
  const greeting = { channel: "chat", purpose: "greeting", memberId, accountId, contactId, text, dedupeKey } as const;
  await inTransaction(db, (tx) => queueMessage(tx, asOwner(), greeting));
}

test("goes on in English when asked to", { timeout: 60_000 }, async () => {
  expect((await phone.ask("language English")).text).toBe("All right, I will write to you in English.");
  expect((await phone.ask("menu")).text).toContain("I can help you with these");
  expect((await phone.ask("语言 中文")).text).toContain("简体中文");
});

test(
  "answers danger with the duty number at once, and does then what it can alone while a person is awaited",
  { timeout: 60_000 },
  async () => {
    expect((await phone.ask("家里煤气泄漏了")).text).toMatch(/马上拨打 24 小时值班电话 400-100-2000/);
    const conversation = await db.conversation.findFirstOrThrow();
    expect(conversation).toMatchObject({ holder: "waiting", handOverReason: "emergency" });
    const told = await db.outboxMessage.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(told.purpose).toBe("emergency");
    expect((await phone.ask("优惠")).text).toContain("新茶试饮");
    expect((await db.conversation.findFirstOrThrow()).holder).toBe("waiting");
    await phone.hearsNoMore();
  },
);
