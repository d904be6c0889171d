import { afterAll, beforeAll, expect, test } from "vitest";
import { openSession } from "#app/features/identity/commands/open-session.server.ts";
import { systemClock } from "#app/platform/clock.ts";
import { sessionCookie } from "#app/platform/http/cookies.ts";
import { systemRandom } from "#app/platform/random.ts";
import { perksFixture } from "#test/integration/perks/perks-fixture.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { waitUntil } from "#test/support/wait-until.ts";
import { startWeb, type WebProcess } from "#test/support/web-process.ts";

/** A page lives for one second; the rest is for a busy computer. */
const seenWithinMs = 3_000;

const { db, url: databaseUrl } = await testDatabase();
const builders = createBuilders(db, { now: systemClock.now().toString() });
const perks = perksFixture(builders);
let webs: [WebProcess, WebProcess];
let merchantId: string;

beforeAll(async () => {
  await db.club.create({
    data: { name: "客会", developerName: "云栖置业", dutyPhone: "400 820 0606", createdAt: new Date(0) },
  });
  ({ merchantId } = await perks.merchant());
  await perks.perk(merchantId, { title: "双人茶席" });
  webs = [await startWeb(databaseUrl), await startWeb(databaseUrl)];
}, 60_000);

afterAll(() => Promise.all(webs.map((web) => web.stop())));

async function open(web: WebProcess, headers: Record<string, string> = {}): Promise<{ html: string; nonce: string }> {
  const answer = await fetch(`${web.url}/perks`, { headers: { "Accept-Language": "zh-CN", ...headers } });
  expect(answer.status).toBe(200);
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("Content-Security-Policy") ?? "")?.[1] ?? "";
  return { html: await answer.text(), nonce };
}

async function openTwice(web: WebProcess, headers?: Record<string, string>) {
  return [await open(web, headers), await open(web, headers)] as const;
}

test("visitors get one page from memory, each answer with a nonce of its own", async () => {
  const [first, second] = await openTwice(webs[0]);
  expect(first.nonce).not.toBe(second.nonce);
  expect(second.html).toContain(`nonce="${second.nonce}"`);
  expect(second.html).not.toContain(first.nonce);
  expect(second.html.replaceAll(second.nonce, "")).toBe(first.html.replaceAll(first.nonce, ""));
});

test("each language has a page of its own", async () => {
  const [web] = webs;
  const [chinese] = await openTwice(web);
  const [english] = await openTwice(web, { "Accept-Language": "en" });
  expect(chinese.html).toContain('<html lang="zh-CN"');
  expect(english.html).toContain('<html lang="en"');
});

test("what staff publish is seen by visitors of every process within a second", async () => {
  await Promise.all(webs.map((web) => open(web)));
  await perks.perk(merchantId, { title: "光影里电影票" });
  for (const web of webs) {
    await waitUntil(async () => ((await open(web)).html.includes("光影里电影票") ? true : undefined), seenWithinMs);
  }
});

test("a member sees what their tier may see, and visitors never see the member's page", async () => {
  const [web] = webs;
  await perks.perk(merchantId, { title: "高级会员专享的高尔夫", minTierRank: 3 });
  const member = await builders.member({ name: "欧阳静雅", tierRank: 3 });
  const subject = { kind: "member" as const, memberId: member.memberId, sharedDevice: false };
  const device = { userAgent: "test", sessionId: null };
  const { token } = await openSession(db, { clock: systemClock, random: systemRandom }, subject, device);
  const Cookie = (await sessionCookie(web.url).serialize(token)).split(";")[0] ?? "";
  const own = await open(web, { Cookie });
  const visitors = await openTwice(web);
  expect(own.html).toContain("高级会员专享的高尔夫");
  for (const { html } of visitors) {
    expect(html).not.toContain("欧阳静雅");
    expect(html).not.toContain("高级会员专享的高尔夫");
  }
});
