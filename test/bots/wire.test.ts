import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { systemClock } from "#app/platform/clock.ts";
import { silentLog } from "#app/platform/log.ts";
import { findFreePort } from "#app/platform/process/free-port.ts";
import { systemRandom } from "#app/platform/random.ts";
import { quietWechaty } from "#bots/puppet.ts";
import { runBot, type Bot } from "#bots/run-bot.ts";
import { startGateway, type Gateway } from "#bots/gateway/start-gateway.ts";
import type { Person } from "#bots/gateway/crowd.ts";
import type { Bubble } from "#bots/gateway/mailbox.ts";
import { MemoryClub } from "#test/support/memory-club.ts";

const TOKEN = "insecure_0123456789abcdef";
const TIMES = {
  probeEveryMs: 400,
  probePatienceMs: 600,
  loginPatienceMs: 10_000,
  restartAfterMs: 200,
  catchUpEveryMs: 15_000,
  picturePatienceMs: 500,
};
const PATIENCE = { timeout: 15_000, interval: 25 };
/** One white pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=";

let gateway: Gateway;
let bot: Bot;
let club: MemoryClub;
let lin: Person;
let servicePort: number;
let controlPort: number;

beforeEach(async () => {
  quietWechaty();
  [servicePort, controlPort] = [await findFreePort(), await findFreePort()];
  gateway = await openGateway();
  lin = gateway.account.crowd.add({ key: "lin", name: "林静", friend: true });
  club = new MemoryClub();
  bot = runBot({
    address: { token: TOKEN, endpoint: `127.0.0.1:${servicePort}` },
    ports: club.ports(),
    clock: systemClock,
    zone: "Asia/Shanghai",
    log: silentLog,
    times: TIMES,
  });
  await vi.waitFor(() => expect(club.account).toContain("proved"), PATIENCE);
}, 30_000);

afterEach(async () => {
  await bot.stop();
  await gateway.stop();
}, 30_000);

function openGateway(): Promise<Gateway> {
  return startGateway({ servicePort, controlPort, token: TOKEN, clock: systemClock, random: systemRandom });
}

/** What the person saw from the account, oldest first, when there are at least so many. */
async function seenBy(person: Person, least: number): Promise<Bubble[]> {
  return vi.waitFor(() => {
    const bubbles = gateway.account.mailbox.read(person.key, 0).filter(({ from }) => from === "account");
    expect(bubbles.length).toBeGreaterThanOrEqual(least);
    return bubbles;
  }, PATIENCE);
}

function write(person: Person, text: string): void {
  gateway.account.hear(person, { text, picture: null });
}

test("carries words both ways", async () => {
  club.bind(lin.contactId);
  write(lin, "推荐我同事王敏 13812345678 想看云湖三期");
  expect((await seenBy(lin, 1))[0]?.text).toContain("王敏　138 1234 5678　云湖三期");
  write(lin, "确认");
  const [, registered] = await seenBy(lin, 2);
  expect(registered?.text).toMatch(/已为您登记王敏[^]*https:\/\/club\.example\/r\/x/);
  await vi.waitFor(() => expect(club.sent).toHaveLength(2), PATIENCE);
  expect(club.sent.every(({ externalId }) => externalId !== null)).toBe(true);
});

test("carries pictures both ways", async () => {
  club.bind(lin.contactId);
  const photo = Buffer.alloc(300_000, 7).toString("base64");
  gateway.account.hear(lin, { text: "", picture: { name: "leak.jpg", base64: photo } });
  expect((await seenBy(lin, 1))[0]?.text).toContain("照片收到了");
  expect(club.photos[0]?.byteLength).toBe(300_000);
  write(lin, "我的券");
  const picture = (await seenBy(lin, 3))[2]?.picture;
  expect(
    Buffer.from(picture?.base64 ?? "", "base64")
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
});

test("says that a picture never arrived, and answers what comes next", async () => {
  club.bind(lin.contactId);
  vi.spyOn(gateway.account, "messageImage").mockRejectedValue(new Error("expired"));
  vi.spyOn(gateway.account, "messageFile").mockRejectedValue(new Error("expired"));
  gateway.account.hear(lin, { text: "", picture: { name: "leak.jpg", base64: PIXEL } });
  expect((await seenBy(lin, 1))[0]?.text).toContain("打不开");
  write(lin, "我的券");
  expect((await seenBy(lin, 2))[1]?.text).toContain("早餐券");
});

test("answers a stranger without telling anything, and accepts friend requests", async () => {
  const stranger = gateway.account.crowd.add({ key: "new", name: "新朋友", friend: false });
  gateway.account.askForFriendship(stranger, "我是业主");
  expect((await seenBy(stranger, 1))[0]?.text).toContain("请先绑定");
  expect(stranger.friend).toBe(true);
  write(stranger, "我的推荐");
  expect((await seenBy(stranger, 2))[1]?.text).not.toContain("王敏");
});

test("takes nobody for somebody else after a login with new contact ids", async () => {
  club.bind(lin.contactId);
  const before = lin.contactId;
  await gateway.account.logInAgain({ forgetRemarks: true });
  await vi.waitFor(() => expect(club.account.filter((state) => state === "online")).toHaveLength(2), PATIENCE);
  expect(lin.contactId).not.toBe(before);
  write(lin, "我的券");
  expect((await seenBy(lin, 1))[0]?.text).toContain("请先绑定");
});

test("sends a message to a contact that is gone back to the queue, and goes on", async () => {
  club.queueText("wxid_of_yesterday", "您好");
  club.queueText(lin.contactId, "您好，林女士");
  expect((await seenBy(lin, 1))[0]?.text).toBe("您好，林女士");
  expect(club.rejected).toHaveLength(1);
  expect(club.doubted).toHaveLength(0);
});

test("notices a session that pretends to be alive, and starts a new one", async () => {
  gateway.account.health = "dead";
  await vi.waitFor(() => expect(club.account).toContain("dead"), PATIENCE);
  gateway.account.health = "live";
  await vi.waitFor(
    () => expect(club.account.filter((state) => state === "online").length).toBeGreaterThan(1),
    PATIENCE,
  );
  club.bind(lin.contactId);
  write(lin, "我的券");
  expect((await seenBy(lin, 1))[0]?.text).toContain("早餐券");
});

test("answers what was written while no bot was listening", async () => {
  await bot.stop();
  club.bind(lin.contactId);
  write(lin, "我的奖励");
  bot = runBot({
    address: { token: TOKEN, endpoint: `127.0.0.1:${servicePort}` },
    ports: club.ports(),
    clock: systemClock,
    zone: "Asia/Shanghai",
    log: silentLog,
    times: TIMES,
  });
  expect((await seenBy(lin, 1))[0]?.text).toContain("¥8,000.00");
});

test("waits while the service is gone, and is back when it is", async () => {
  await gateway.stop();
  await vi.waitFor(
    () => expect(club.account.some((state) => state !== "online" && state !== "proved")).toBe(true),
    PATIENCE,
  );
  club.queueText("anybody", "queued while nobody can be reached");
  gateway = await openGateway();
  lin = gateway.account.crowd.add({ key: "lin", name: "林静", friend: true });
  club.queue.splice(0);
  club.queueText(lin.contactId, "又见面了");
  expect((await seenBy(lin, 1))[0]?.text).toBe("又见面了");
});

test("leaves open what became of a message when the service breaks off in the middle", async () => {
  gateway.account.delayMs = 500;
  club.queueText(lin.contactId, "也许");
  await vi.waitFor(() => expect(club.queue).toHaveLength(0), PATIENCE);
  await pause(200);
  await gateway.stop();
  await vi.waitFor(() => expect(club.doubted).toHaveLength(1), PATIENCE);
  expect(club.rejected).toHaveLength(0);
  gateway = await openGateway();
});

test("lets the phone page be a person, with the right token only", async () => {
  const control = `http://127.0.0.1:${controlPort}`;
  const authorized = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
  expect((await fetch(`${control}/people`)).status).toBe(401);
  const people = await fetch(`${control}/people`, { headers: authorized });
  expect(await people.json()).toMatchObject([{ key: "lin", name: "林静" }]);
  const bubbles = `${control}/people/lin/bubbles`;
  const wrong = await fetch(bubbles, { method: "POST", headers: authorized, body: "{}" });
  expect(wrong.status).toBe(400);
  const write = (bubble: object) =>
    fetch(bubbles, { method: "POST", headers: authorized, body: JSON.stringify(bubble) });
  const readAfter = async (number: number) =>
    (await fetch(`${bubbles}?after=${number}&waitMs=15000`, { headers: authorized })).json();
  await write({ text: "你好" });
  expect(await readAfter(1)).toMatchObject([{ number: 2, from: "account" }]);
  await write({ picture: { name: "p.png", base64: PIXEL } });
  expect(await readAfter(3)).toMatchObject([{ number: 4, from: "account" }]);
  expect((await fetch(`${control}/people/nobody/bubbles`, { headers: authorized })).status).toBe(404);
});
