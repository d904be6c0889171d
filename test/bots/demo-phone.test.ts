import type { ActionFunctionArgs } from "@remix-run/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { action, loader } from "#app/features/outreach/routes/demo-phone.tsx";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { textFunction } from "#app/platform/i18n/texts.server.ts";
import type { Language } from "#app/shared/locale.ts";
import { understand } from "#bots/conversations/understanding/understand.ts";
import type { Bot } from "#bots/run-bot.ts";
import { openBotClub, type BotClub } from "#test/support/bot-club.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "demo phone" });
const FACE = { name: "云栖会", developerName: "云栖置业", dutyPhone: "400-100-2000" };
const ADDRESS = "https://club.example/demo/phone?person=stranger";
let club: BotClub;
let bot: Bot;

beforeAll(async () => {
  await db.club.create({ data: { ...FACE, createdAt: new Date(0) } });
  club = await openBotClub(db, builders);
  bot = await club.startBot();
}, 60_000);

afterAll(async () => {
  await bot.stop();
  await club.gateway.stop();
}, 30_000);

function asVisitor(): RequestContext {
  const context = requestContext(builders.as({ kind: "visitor" }));
  const face = { ...FACE, isDemo: true, actColor: "", attendColor: "", logoKey: null };
  return { ...context, club: face, env: { ...context.env, ...club.chat } };
}

function readPhone() {
  return loader({ context: asVisitor(), request: new Request(ADDRESS), params: {} });
}

async function say(text: string): Promise<void> {
  const body = new URLSearchParams({ person: "stranger", text });
  const request = new Request(ADDRESS, { method: "POST", body });
  await action({ context: asVisitor(), request, params: {} } satisfies ActionFunctionArgs);
}

test("shows what was said before the chat network started anew, its numbers starred", { timeout: 60_000 }, async () => {
  expect(await readPhone()).toMatchObject({ isDown: false, past: [], bubbles: [] });
  await say("138 1234 5678");
  await club.hears("stranger", 1);
  const live = await readPhone();
  expect(live.past).toEqual([]);
  expect(live.bubbles.map(({ isOwn, text }) => [isOwn, text])).toEqual([
    [true, "138 1234 5678"],
    [false, expect.stringContaining("如果 138 1234 5678 在我们这里登记过")],
  ]);

  await bot.stop();
  await club.gateway.stop();
  expect(await readPhone()).toMatchObject({ isDown: true, past: [], bubbles: [] });
  await club.openGateway();
  bot = await club.startBot();
  const before = await readPhone();
  expect(before.bubbles).toEqual([]);
  expect(before.past.map(({ isOwn, text }) => [isOwn, text])).toEqual([
    [true, "138 **** 5678"],
    [false, expect.stringContaining("如果 138 **** 5678 在我们这里登记过")],
  ]);

  await say("转人工");
  await club.hears("stranger", 1);
  const both = await readPhone();
  expect(both.past.map(({ id }) => id)).toEqual(before.past.map(({ id }) => id));
  expect(both.bubbles.map(({ text }) => text)).toEqual(["转人工", expect.stringContaining("同事")]);
});

test("looks for an answer at once after somebody wrote, and seldom otherwise", { timeout: 30_000 }, async () => {
  expect(await readPhone()).toMatchObject({ isAnswerDue: false });
  club.write("stranger", "你好");
  expect(await readPhone()).toMatchObject({ isAnswerDue: true });
  await club.hears("stranger", 2);
  expect(await readPhone()).toMatchObject({ isAnswerDue: false });
});

test.each(["zh-CN", "zh-TW", "en"] as const)(
  "offers sentences in %s that the bot understands",
  (language: Language) => {
    const t = textFunction(language, "outreach");
    for (const who of ["stranger", "unbound", "bound"]) {
      for (const which of ["first", "second", "third"]) {
        const words = t(`phone.example.${who}.${which}`, { phone: "138 1234 5678" });
        expect([words, understand(words, { language }).intent]).not.toEqual([words, "none"]);
      }
    }
  },
);
