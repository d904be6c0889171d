import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSession } from "#app/features/identity/commands/open-session.server.ts";
import { claimVoucher } from "#app/features/perks/public.server.ts";
import { systemClock } from "#app/platform/clock.ts";
import { newId } from "#app/platform/context.ts";
import { sessionCookie } from "#app/platform/http/cookies.ts";
import { systemRandom } from "#app/platform/random.ts";
import { createVault } from "#app/platform/vault.ts";
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
const context = {
  db,
  clock: systemClock,
  random: systemRandom,
  vault: createVault("a secret for the tests, long enough to be one"),
  zone: "Asia/Shanghai",
};
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

test("what somebody types into the address never becomes a place of the page", async () => {
  for (const typed of ["\uE000nonce\uE001", "\uE000initial\uE001", ".initial.", "nonce"]) {
    const answer = await fetch(`${webs[0].url}/perks?q=${encodeURIComponent(typed)}`);
    expect(await answer.text()).toContain(`value="${typed}"`);
  }
});

test("each language has a page of its own", async () => {
  const [web] = webs;
  const [chinese] = await openTwice(web);
  const [english] = await openTwice(web, { "Accept-Language": "en" });
  expect(chinese.html).toContain('<html lang="zh-CN"');
  expect(english.html).toContain('<html lang="en"');
});

test("no page holds the zero bytes that React leaves where a Chinese character does not fit into its block", async () => {
  for (let count = 0; count < 12; count += 1) {
    await perks.perk(merchantId, { title: "两位半山茶席与山泉水".repeat(30) });
  }
  for (const shift of ["", "a", "ab"]) {
    const answer = await fetch(`${webs[0].url}/perks?n=${shift}`, { headers: { "Accept-Language": "zh-CN" } });
    expect(await answer.text()).not.toContain("\0");
  }
});

test("what staff publish is seen by visitors of every process within a second", async () => {
  await Promise.all(webs.map((web) => open(web)));
  await perks.perk(merchantId, { title: "光影里电影票" });
  for (const web of webs) {
    await waitUntil(async () => ((await open(web)).html.includes("光影里电影票") ? true : undefined), seenWithinMs);
  }
});

describe("members", () => {
  test("see what their tier may see, and visitors never see the members' page", async () => {
    await perks.perk(merchantId, { title: "高级会员专享的高尔夫", minTierRank: 3 });
    const own = await openAs(await signIn({ name: "欧阳静雅", tierRank: 3 }));
    const other = await openAs(await signIn({ name: "林静", tierRank: 1 }));
    expect(own).toContain("高级会员专享的高尔夫");
    expect(other).not.toContain("高级会员专享的高尔夫");
    for (const { html } of await openTwice(webs[0])) {
      expect(html).not.toContain("高级会员专享的高尔夫");
      expect(html).not.toContain('href="/me"');
    }
  });

  test("with the same rights see one page, each with their own words", async () => {
    const perkId = await perks.perk(merchantId, { title: "早茶点心" });
    const [first, second] = [await signIn({ name: "欧阳静雅" }), await signIn({ name: "<慕容>" })];
    for (const { memberId } of [first, second]) {
      const actor = { kind: "member", memberId } as const;
      const claimed = await claimVoucher({ ...context, actor }, { requestId: newId(context), perkId });
      expect(claimed.ok).toBe(true);
    }
    const [own, other] = await Promise.all([openAs(first), openAs(second)]);
    expect(own).toContain(">欧</span>");
    expect(other).toContain(">&lt;</span>");
    expect(other).toContain("\\u003c");
    const blank = (html: string) => html.replace(/nonce="[^"]*"/g, "").replace(/欧|&lt;|\\u003c/g, "");
    expect(blank(other)).toBe(blank(own));
    for (const html of [own, other]) expect(html).not.toMatch(/\.(initial|inHand|endsFirst)\./);
  });

  test("see what they have just done, whatever is in memory", async () => {
    const perkId = await perks.perk(merchantId, { title: "洗车券" });
    const member = await signIn({ name: "林静" });
    const before = await openAs(member);
    const actor = { kind: "member", memberId: member.memberId } as const;
    await claimVoucher({ ...context, actor }, { requestId: newId(context), perkId });
    const after = await openAs(member);
    expect(before).not.toContain('/vouchers">');
    expect(after).toContain("1 张");
  });

  test("get visitors' pages as soon as they have signed out", async () => {
    const member = await signIn({ name: "欧阳静雅" });
    expect(await openAs(member)).toContain('href="/me"');
    await db.session.updateMany({ where: { memberId: member.memberId }, data: { revokedAt: new Date(0) } });
    expect((await open(webs[0], { Cookie: member.Cookie })).html).not.toContain('href="/me"');
  });
});

async function signIn(person: { name: string; tierRank?: number }) {
  const { memberId } = await builders.member(person);
  const subject = { kind: "member" as const, memberId, sharedDevice: false };
  const { token } = await openSession(db, context, subject, { userAgent: "test", sessionId: null });
  const Cookie = (await sessionCookie(webs[0].url).serialize(token)).split(";")[0] ?? "";
  return { memberId, Cookie };
}

async function openAs({ Cookie }: { Cookie: string }): Promise<string> {
  const answer = await fetch(`${webs[0].url}/perks`, { headers: { "Accept-Language": "zh-CN", Cookie } });
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  return answer.text();
}
