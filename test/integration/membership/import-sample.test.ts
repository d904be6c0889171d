import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { testDatabase } from "#test/support/database.ts";
import { createRegisterContext, importFile } from "./register-setup.ts";

const sample = readFileSync(new URL("samples/owner-register.gb18030.csv", import.meta.url));
const truth: unknown = JSON.parse(readFileSync(new URL("samples/owner-register.truth.json", import.meta.url), "utf8"));

test("the given register is read as its truth file says, and importing it twice changes nothing", async () => {
  const database = await testDatabase();
  const { db } = database;
  const ctx = createRegisterContext(database);

  const dry = await importFile(ctx, sample, { isDryRun: true });
  expect(await db.home.count()).toBe(0);
  expect(await db.community.count()).toBe(0);

  const first = await importFile(ctx, sample);
  expect({ ...first, importId: dry.importId }).toEqual(dry);
  expect({
    rows: first.rows,
    valid: first.rows - first.rejected,
    ...countReasons(first.rejectedRows),
    homes: await db.home.count(),
    owners: await db.member.count(),
  }).toEqual(truth);
  expect(first.created).toBe(306);
  expect(first.rejectedRows.filter(({ reason }) => reason === "duplicate_home").map(({ row }) => row)).toEqual([
    85, 108, 134, 236, 241,
  ]);

  const before = await contentOf(db);
  const second = await importFile(ctx, sample);
  expect(second).toMatchObject({ created: 0, updated: 0, unchanged: 306, rejected: 14 });
  expect(await contentOf(db)).toEqual(before);
});

test("UTF-8 with and without byte order mark reads like GB18030", async () => {
  const ctx = createRegisterContext(await testDatabase());
  const text = iconv.decode(sample, "gb18030");
  expect(await importFile(ctx, text)).toMatchObject({ rows: 320, created: 306, rejected: 14 });
  expect(await importFile(ctx, `\uFEFF${text}`)).toMatchObject({ rows: 320, unchanged: 306, rejected: 14 });
});

function countReasons(rows: readonly { reason: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of rows) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

async function contentOf(db: Awaited<ReturnType<typeof testDatabase>>["db"]) {
  return {
    homes: await db.home.findMany({ orderBy: { id: "asc" } }),
    members: await db.member.findMany({ orderBy: { id: "asc" } }),
    households: await db.householdMember.findMany({ orderBy: { id: "asc" } }),
    coOwners: await db.homeCoOwner.findMany({ orderBy: [{ homeId: "asc" }, { name: "asc" }] }),
  };
}
