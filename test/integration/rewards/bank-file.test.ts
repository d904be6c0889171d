import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { beforeEach, expect, test } from "vitest";
import { exportPayout } from "#app/features/rewards/commands/export-payout.server.ts";
import { writeBankFiles } from "#app/features/rewards/commands/write-bank-files.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { createPayoutSteps } from "#test/support/payout-steps.ts";
import { bankNumber, createRewardBuilders } from "#test/support/reward-builders.ts";

const database = await testDatabase();
const { db } = database;
const builders = createBuilders(db, { seed: "bank-file" });
const rewards = createRewardBuilders(db, builders);
const { payee, reward } = rewards;
const { storage, approvedBatch, exportedBatch, linesOf, runExport } = createPayoutSteps(database, builders, rewards);

let creator: Context<StaffActor>;
let approver: Context<StaffActor>;

beforeEach(async () => {
  rewards.startAnew();
  creator = builders.as(await builders.staff("finance"));
  approver = builders.as(await builders.staff("finance"));
});

async function keysOf(batchId: string): Promise<{ number: string; csvKey: string; xlsxKey: string }> {
  const { number, csvKey, xlsxKey } = await db.payoutBatch.findUniqueOrThrow({ where: { id: batchId } });
  return { number, csvKey: csvKey ?? "", xlsxKey: xlsxKey ?? "" };
}

function hashOf(key: string): string {
  return createHash("sha256")
    .update(readFileSync(storage.path(key)))
    .digest("hex");
}

test("holds one line for each payment, account numbers as text, sums after tax", async () => {
  const number = bankNumber(88_000_001);
  await reward(await payee({ name: "林静", number }));
  await reward(await payee({ name: "=SUM(A1)" }), { grossFen: 4_000_01n });
  const batchId = await exportedBatch(creator, approver);
  const { number: batch, csvKey } = await keysOf(batchId);
  const [header, ...lines] = readFileSync(storage.path(csvKey), "utf8").trimEnd().split("\r\n");
  expect(header).toBe("\uFEFF业务参考号,收款人户名,收款账号,收款银行,金额,用途");
  expect(lines).toHaveLength(2);
  expect(lines).toContain(
    `${batch}-000${lines.findIndex((line) => line.includes("林静")) + 1},林静,${number},中国建设银行,8000.00,客会奖励 ${batch}`,
  );
  expect(lines.find((line) => line.includes("SUM"))).toContain(",'=SUM(A1),");
});

test("opens in spreadsheets, with the numbers as they are", async () => {
  const number = bankNumber(88_000_002);
  await reward(await payee({ name: "林静 & <沈>", number }));
  const { xlsxKey } = await keysOf(await exportedBatch(creator, approver));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(storage.path(xlsxKey));
  const row = workbook.worksheets[0]?.getRow(2);
  expect(row?.getCell(2).value).toBe("林静 & <沈>");
  expect(row?.getCell(3).value).toBe(number);
  expect(row?.getCell(3).numFmt).toBe("@");
  expect(row?.getCell(5).value).toBe(8000);
});

test("comes out the same, byte for byte, when it is written again on another day", async () => {
  const member = await payee();
  for (let count = 0; count < 5; count += 1) await reward(member);
  const batchId = await exportedBatch(creator, approver);
  const { number, csvKey, xlsxKey } = await keysOf(batchId);
  const before = [hashOf(csvKey), hashOf(xlsxKey)];
  builders.clock.advance("PT100H");
  const job = { ...builders.as({ kind: "job", name: "test" } as const), storage, signal: new AbortController().signal };
  await writeBankFiles(job, { batchId, number, longJobId: builders.id() });
  expect([hashOf(csvKey), hashOf(xlsxKey)]).toEqual(before);
});

test("is written and recorded once, however often its job runs", async () => {
  await reward(await payee());
  const batchId = await exportedBatch(creator, approver);
  const before = await db.payoutBatch.findUniqueOrThrow({ where: { id: batchId } });
  builders.clock.advance("PT1H");
  await runExport(batchId);
  expect(await db.payoutBatch.findUniqueOrThrow({ where: { id: batchId } })).toEqual(before);
  expect(await db.auditEntry.count({ where: { action: "payout.export", subjectId: batchId } })).toBe(1);
});

test("leaves behind who can no longer be paid when it is written", async () => {
  const [blocked, other] = [await payee(), await payee()];
  await reward(blocked);
  await reward(other);
  const batchId = await approvedBatch(creator, approver);
  await db.member.update({ where: { id: blocked.memberId }, data: { state: "blocked" } });
  await runExport(batchId);
  const lines = await linesOf(batchId);
  expect(lines.find(({ memberId }) => memberId === blocked.memberId)).toMatchObject({
    state: "pulled",
    endedReason: "member_blocked",
  });
  expect(lines.find(({ memberId }) => memberId === other.memberId)).toMatchObject({ state: "sent", fileRow: 1 });
});

test("a job that the process wants to stop leaves the batch marked, and the next run ends it", async () => {
  await reward(await payee());
  const batchId = await approvedBatch(creator, approver);
  const { longJobId } = await db.payoutBatch.findUniqueOrThrow({ where: { id: batchId } });
  const stopped = AbortSignal.abort();
  const job = { ...builders.as({ kind: "job", name: "test" } as const), storage, signal: stopped };
  await expect(exportPayout(job, { batchId, longJobId: longJobId ?? "" })).rejects.toThrow();
  expect(await db.payoutBatch.findUniqueOrThrow({ where: { id: batchId } })).toMatchObject({ state: "exporting" });
  await runExport(batchId);
  expect(await linesOf(batchId)).toMatchObject([{ state: "sent" }]);
});
