import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listUnsettled } from "#app/features/outreach/public.server.ts";
import { fixedClock } from "#app/platform/clock.ts";
import { seededRandom } from "#app/platform/random.ts";
import { openStorage } from "#app/platform/storage.ts";
import { createVault } from "#app/platform/vault.ts";
import { createDemoClub } from "#prisma/seed/demo-club.ts";
import { assertBooks } from "#test/support/assert-books.ts";
import { testDatabase } from "#test/support/database.ts";
import { testSecret } from "#test/support/job-services.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const { db, pool } = await testDatabase();
const folder = makeTemporaryFolder("kehui-demo-");
const storage = openStorage(folder);
const clock = fixedClock("2026-11-21T16:00+08:00");
const vault = createVault(testSecret);

beforeAll(async () => {
  await createDemoClub({
    db,
    pool,
    clock,
    random: seededRandom("demo club test"),
    vault,
    storage,
    zone: "Asia/Shanghai",
    chat: { accountKey: "demo", contactIdOf: (personKey) => `contact of ${personKey}` },
  });
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function member(name: string) {
  return db.member.findFirstOrThrow({ where: { name }, select: { id: true } });
}

test("shows staff no one-time code and no whole number in past chats", async () => {
  const messages = await db.chatMessage.findMany({ where: { author: "contact" }, select: { text: true } });
  expect(messages.length).toBeGreaterThan(20);
  expect(messages.filter(({ text }) => /\d{6}/.test(text))).toEqual([]);
});

describe("payouts", () => {
  test("have been settled line by line, are with the bank, and wait for a second person", async () => {
    const batches = await db.payoutBatch.findMany({
      orderBy: { createdAt: "asc" },
      select: { state: true, createdById: true, approvedById: true, lines: { select: { state: true } } },
    });
    const told = batches.map(({ state, lines }) => ({ state, lines: [...new Set(lines.map((line) => line.state))] }));
    expect(told.map(({ state, lines }) => [state, ...lines.toSorted()])).toEqual([
      ["closed", "paid", "returned"],
      ["exported", "paid", "sent"],
      ["locked", "queued"],
    ]);
    for (const { createdById, approvedById } of batches) expect(approvedById).not.toBe(createdById);
    await assertBooks(db);
  });

  test("are proved by a slip, and tell why money came back", async () => {
    const paid = await db.payoutLine.findMany({ where: { state: "paid" }, select: { proofKey: true } });
    for (const { proofKey } of paid) expect(await storage.size(proofKey ?? "none/none")).toBeGreaterThan(0);
    const [returned] = await db.payoutLine.findMany({ where: { state: "returned" } });
    expect(returned?.endedReason).toContain("退回");
    expect(await db.payoutLine.count({ where: { rewardId: returned?.rewardId ?? "", state: "sent" } })).toBe(1);
  });

  test("have paid 林静", async () => {
    const { id: memberId } = await member("林静");
    expect(await db.payoutLine.findMany({ where: { memberId }, select: { state: true } })).toEqual([{ state: "paid" }]);
  });
});

describe("conversations", () => {
  test("wait for a person, are being answered, and were handed back", async () => {
    const holders = await db.conversation.groupBy({ by: ["holder"], _count: true });
    expect(Object.fromEntries(holders.map(({ holder, _count }) => [holder, _count]))).toEqual({
      bot: 9,
      staff: 1,
      waiting: 1,
    });
    expect(await db.auditEntry.count({ where: { action: "conversation.hand_back" } })).toBe(3);
    expect(await db.chatContact.count({ where: { memberId: null } })).toBe(0);
    const waiting = await db.conversation.findFirstOrThrow({ where: { holder: "waiting" } });
    expect(waiting.promisedAt?.getTime()).toBeGreaterThan(clock.now().epochMilliseconds);
  });

  test("leave nothing that the bot would answer or send when it starts", async () => {
    const { id } = await db.chatAccount.findFirstOrThrow();
    expect(await listUnsettled({ db, clock }, id)).toEqual([]);
    const states = await db.outboxMessage.groupBy({ by: ["purpose"], where: { state: { not: "sent" } }, _count: true });
    expect(states).toEqual([]);
    expect(await db.outboxMessage.count({ where: { purpose: "greeting" } })).toBe(2);
    expect(await db.oneTimeCode.count({ where: { consumedAt: null } })).toBe(0);
  });
});

test("an owner register was imported but for two of its rows", async () => {
  const imports = await db.registerImport.findMany({
    select: { state: true, created: true, updated: true, rejected: true, storageKey: true },
  });
  expect(imports).toEqual([{ state: "done", created: 4, updated: 0, rejected: 2, storageKey: null }]);
  expect(await db.registerImportFault.findMany({ orderBy: { row: "asc" }, select: { reason: true } })).toEqual([
    { reason: "invalid_phone" },
    { reason: "phone_of_another_person" },
  ]);
});

test("nothing has happened later than now", async () => {
  const at = { gt: new Date(clock.now().epochMilliseconds) };
  expect(await db.auditEntry.count({ where: { at } })).toBe(0);
  expect(await db.ledgerTransaction.count({ where: { at } })).toBe(0);
  expect(await db.chatMessage.count({ where: { at } })).toBe(0);
  expect(await db.notification.count({ where: { createdAt: at } })).toBe(0);
});
