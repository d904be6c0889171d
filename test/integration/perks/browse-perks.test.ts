import { beforeAll, describe, expect, test } from "vitest";
import { endPerk } from "#app/features/perks/commands/end-perk.server.ts";
import { readClaimCase } from "#app/features/perks/queries/claim-case.server.ts";
import { listPerks, type PerkFilter } from "#app/features/perks/queries/perk-list.server.ts";
import { readViewer } from "#app/features/perks/queries/viewer.server.ts";
import { judgeClaim } from "#app/features/perks/rules/judge-claim.ts";
import type { PerkTerms } from "#app/features/perks/rules/perk-terms.ts";
import type { MemberActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { perksFixture } from "./perks-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "browsing" });
const perks = perksFixture(builders);
const visitor = builders.as({ kind: "visitor" });

const everything: PerkFilter = {
  text: "",
  category: null,
  kind: null,
  communityId: null,
  tierRank: null,
  isNear: false,
  isClaimable: false,
  after: null,
};

async function titles(member: MemberActor | null, filter: Partial<PerkFilter> = {}): Promise<string[]> {
  const ctx = member === null ? visitor : builders.as(member);
  const { rows } = await listPerks(ctx, await readViewer(ctx), { ...everything, ...filter });
  return rows.map(({ title }) => title);
}

/** Publishes a perk a second after the one before. */
async function publishNext(merchantId: string, terms: Partial<PerkTerms>): Promise<string> {
  builders.clock.advance({ seconds: 1 });
  return perks.perk(merchantId, terms);
}

describe("a list shows", () => {
  let yunhu: string, cuihu: string, teaId: string;

  beforeAll(async () => {
    [yunhu, cuihu] = [await builders.community("云湖花园"), await builders.community("翠湖湾")];
    ({ merchantId: teaId } = await perks.merchant("山隐茶馆"));
    const { merchantId: clinicId, branchId } = await perks.merchant("仁和体检");
    await db.branch.update({ where: { id: branchId }, data: { nearCommunityId: cuihu } });
    await publishNext(teaId, { title: "双人茶席" });
    await publishNext(teaId, { title: "云湖专场", communityIds: [yunhu] });
    await publishNext(teaId, { title: "老白茶", minTierRank: 3 });
    await publishNext(clinicId, { title: "长者体检 Spa", category: "parents" });
    await publishNext(teaId, { title: "明天开始", claimFrom: builders.clock.now().add({ hours: 24 }) });
    await perks.draft(teaId, { title: "草稿" });
    const perkId = await perks.perk(teaId, { title: "已下架" });
    await endPerk(builders.as(await builders.staff("merchants")), { perkId });
  });

  test("visitors what is open to everybody's tier, of all communities, newest first", async () => {
    expect(await titles(null)).toEqual(["明天开始", "长者体检 Spa", "云湖专场", "双人茶席"]);
  });

  test("a member what their homes and tier allow", async () => {
    const cuihuOwner = await builders.member({ communityIds: [cuihu], tierRank: 3 });
    expect(await titles(cuihuOwner)).toEqual(["明天开始", "长者体检 Spa", "老白茶", "双人茶席"]);
    const yunhuOwner = await builders.member({ communityIds: [yunhu] });
    expect(await titles(yunhuOwner)).toContain("云湖专场");
    expect(await titles(yunhuOwner)).not.toContain("老白茶");
  });

  test("nothing that the rule refuses for good, and everything else", async () => {
    const people = [
      await builders.member(),
      await builders.member({ communityIds: [yunhu], tierRank: 2 }),
      await builders.member({ communityIds: [cuihu, yunhu], tierRank: 3 }),
    ];
    const all = await db.perk.findMany({ select: { id: true, title: true } });
    for (const member of people) {
      const ctx = builders.as(member);
      const allowed = [];
      for (const { id, title } of all) {
        const verdict = judgeClaim({ ...(await readClaimCase(ctx, id)), now: ctx.clock.now() });
        if (verdict.ok || verdict.reason === "not_started" || verdict.reason === "sold_out") allowed.push(title);
      }
      expect((await titles(member)).toSorted()).toEqual(allowed.toSorted());
    }
  });

  test.each<[string, Partial<PerkFilter>, string[]]>([
    ["part of a title", { text: "茶席" }, ["双人茶席"]],
    ["one character", { text: "检" }, ["长者体检 Spa"]],
    ["a merchant and a title", { text: "山隐 专场" }, ["云湖专场"]],
    ["a place", { text: "云湖花园北门" }, ["明天开始", "长者体检 Spa", "云湖专场", "双人茶席"]],
    ["other case and width", { text: "ＳＰＡ" }, ["长者体检 Spa"]],
    ["an errand in everyday words", { text: "爷爷奶奶" }, ["长者体检 Spa"]],
    ["an errand near a place", { text: "云湖花园 父母" }, ["长者体检 Spa"]],
    ["an errand within another category", { text: "吃饭", category: "parents" }, []],
    ["nothing like it", { text: "高尔夫" }, []],
    ["a category", { category: "parents" }, ["长者体检 Spa"]],
    ["a kind", { kind: "member_price" }, []],
  ])("what was looked for: %s", async (_case, filter, expected) => {
    expect(await titles(null, filter)).toEqual(expected);
  });

  test("what is near, and what owners of a community may use", async () => {
    const owner = await builders.member({ communityIds: [cuihu] });
    expect(await titles(owner, { isNear: true })).toEqual(["长者体检 Spa"]);
    expect(await titles(null, { communityId: cuihu })).not.toContain("云湖专场");
    expect(await titles(null, { communityId: yunhu })).toContain("云湖专场");
  });

  test("nothing of a merchant that is paused", async () => {
    await db.merchant.update({ where: { id: teaId }, data: { state: "paused" } });
    expect(await titles(null)).toEqual(["长者体检 Spa"]);
    await db.merchant.update({ where: { id: teaId }, data: { state: "active" } });
  });
});

test("pages follow each other without gaps while new perks appear", async () => {
  const { merchantId } = await perks.merchant("翻页茶馆");
  const made: string[] = [];
  for (let index = 0; index < 45; index += 1) {
    made.unshift(await publishNext(merchantId, { title: `翻页第${index}张` }));
  }
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPerks>> = await listPerks(visitor, await readViewer(visitor), {
      ...everything,
      text: "翻页第",
      after,
    });
    seen.push(...page.rows.map(({ id }) => id));
    if (after === null) await publishNext(merchantId, { title: "翻页第新张" });
    after = page.next;
  } while (after !== null);
  expect(seen).toEqual(made);
});
