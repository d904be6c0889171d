import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { BotPorts } from "#bots/ports.ts";
import type { Bot } from "#bots/run-bot.ts";
import { eventsFixture } from "#test/integration/events/events-fixture.ts";
import { chatPhone, openBotClub, type BotClub, type ChatPhone } from "#test/support/bot-club.ts";
import { createBuilders } from "#test/support/builders.ts";
import { countLockWaits } from "#test/support/count-lock-waits.ts";
import { testDatabase } from "#test/support/database.ts";

const { db, url } = await testDatabase();
const builders = createBuilders(db, { seed: "outage" });
/** A connection that is not cut. */
const outside = new pg.Client({ connectionString: url, application_name: "outside" });
/** In which of the bot's transactions all connections are cut next; null when cut already. */
let cutIn: "receive" | "settle" | "confirm" | null = null;
let club: BotClub;
let bot: Bot;
let phone: ChatPhone;

beforeAll(async () => {
  await db.club.create({
    data: { name: "云栖会", developerName: "云栖置业", dutyPhone: "400-100-2000", createdAt: new Date(0) },
  });
  await outside.connect();
  club = await openBotClub(db, builders);
  bot = await club.startBot(cutOff);
  phone = chatPhone(club, "lin");
  await phone.ask("你好");
  const { memberId } = await builders.member();
  await db.chatContact.updateMany({ data: { memberId, boundAt: new Date(0) } });
}, 60_000);

afterAll(async () => {
  await bot.stop();
  await club.gateway.stop();
  await outside.end();
}, 30_000);

/** Cuts every connection of the club's to its database. */
async function cutConnections(): Promise<void> {
  const cut = await outside.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  expect(cut.rowCount).toBeGreaterThan(0);
}

/** Cuts the connections while a transaction of `work` has begun and waits for the rows of a table. */
async function cutInside<T>(table: string, work: () => Promise<T>): Promise<T> {
  await outside.query(`BEGIN; SELECT 1 FROM ${table} FOR UPDATE`);
  const working = work();
  working.catch(() => undefined);
  await vi.waitFor(async () => expect(await countLockWaits(outside)).toBeGreaterThan(0));
  await cutConnections();
  await outside.query("ROLLBACK");
  return working;
}

/** The club's ports; the transaction that `cutIn` names is cut off once. */
function cutOff({ chat, outbox, ...rest }: BotPorts): BotPorts {
  function once<T>(name: typeof cutIn, table: string, work: () => Promise<T>): Promise<T> {
    if (cutIn !== name) return work();
    cutIn = null;
    return cutInside(table, work);
  }
  return {
    ...rest,
    chat: {
      ...chat,
      receive: (inbound) => once("receive", "chat_contact", () => chat.receive(inbound)),
      settle: (received, turn) => once("settle", "conversation", () => chat.settle(received, turn)),
    },
    outbox: {
      ...outbox,
      confirm: (id, externalId) => once("confirm", "outbox_message", () => outbox.confirm(id, externalId)),
    },
  };
}

test("books once though all connections are cut while the answer is stored", { timeout: 90_000 }, async () => {
  const eventId = await eventsFixture(builders).event({ title: "亲子烘焙" });
  await phone.ask("活动");
  await phone.ask("1");
  await phone.ask("两大一小");
  cutIn = "settle";
  expect((await phone.ask("确认")).text).toContain("报名成功：亲子烘焙");
  expect((await phone.next()).picture).not.toBeNull();
  expect(cutIn).toBeNull();
  expect(await db.event.findUniqueOrThrow({ where: { id: eventId } })).toMatchObject({ seatsTaken: 3 });
  expect(await db.registration.count()).toBe(1);
  await phone.hearsNoMore();
});

test("loses no message when they are cut while it is stored", { timeout: 60_000 }, async () => {
  cutIn = "receive";
  expect((await phone.ask("我的报名")).text).toContain("亲子烘焙");
  expect(cutIn).toBeNull();
  await phone.hearsNoMore();
});

test("says nothing twice when they are cut before its sending is recorded", { timeout: 60_000 }, async () => {
  cutIn = "confirm";
  expect((await phone.ask("谢谢")).text).toContain("不客气");
  await phone.hearsNoMore();
  expect(cutIn).toBeNull();
});

test("goes on when idle connections are cut", { timeout: 60_000 }, async () => {
  await cutConnections();
  expect((await phone.ask("我的报名")).text).toContain("亲子烘焙");
  await phone.hearsNoMore();
});
