import { expect, test } from "vitest";
import { listPerks } from "#app/features/perks/queries/perk-list.server.ts";
import { Prisma, type Db } from "#app/platform/db/database.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { fillPerks } from "../../bench/fill-perks.ts";

const database = await testDatabase();
const { clock } = createBuilders(database.db, { seed: "search plan" });

/** Explains a statement in place of running it, and keeps its plan. */
function explaining(db: Db): { db: Db; plans: string[] } {
  const plans: string[] = [];
  const explain = async (strings: TemplateStringsArray, ...values: unknown[]) => {
    const statement = Prisma.sql(strings, ...values);
    const lines = await db.$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN ${statement}`;
    plans.push(lines.map((line) => line["QUERY PLAN"]).join("\n"));
    return [];
  };
  const proxy = new Proxy(db, {
    get: (target, key): unknown => (key === "$queryRaw" ? explain : Reflect.get(target, key)),
  });
  return { db: proxy, plans };
}

const everything = {
  category: null,
  kind: null,
  communityId: null,
  tierRank: null,
  isNear: false,
  isClaimable: false,
  after: null,
};

test("no search reads all perks: neither a name, nor everyday words of many perks, of none, or of a place", async () => {
  await fillPerks(database, 20_000);
  const { db, plans } = explaining(database.db);
  const viewer = { tierRank: 1, communityIds: null };
  for (const text of ["温泉双人", "吃饭", "修空调", "理财", "吃饭 露营", "dinner 云湖"]) {
    await listPerks({ db, clock }, viewer, { ...everything, text });
  }
  expect(plans).toHaveLength(6);
  for (const plan of plans) {
    expect(plan).toMatch(/Index Scan (using|on) perk_/);
    expect(plan).not.toMatch(/Seq Scan on perk\b/);
  }
});
