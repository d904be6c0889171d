import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bookBankResult } from "#app/features/rewards/commands/book-bank-result.server.ts";
import { confirmLine } from "#app/features/rewards/commands/confirm-line.server.ts";
import { receiveBankResult } from "#app/features/rewards/commands/receive-bank-result.server.ts";
import { runBooking } from "#app/features/rewards/commands/run-booking.server.ts";
import { walletSummary } from "#app/features/rewards/public.server.ts";
import { paymentReference } from "#app/features/rewards/rules/bank-file.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { assertBooks } from "#test/support/assert-books.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { createPayoutSteps } from "#test/support/payout-steps.ts";
import { createRewardBuilders } from "#test/support/reward-builders.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const database = await testDatabase();
const { db } = database;
const builders = createBuilders(db, { seed: "bank-result" });
const rewards = createRewardBuilders(db, builders);
const { payee, reward } = rewards;
const { exportedBatch } = createPayoutSteps(database, builders, rewards);
const folder = makeTemporaryFolder("kehui-bank-result-");
const job = {
  ...builders.as({ kind: "job", name: "rewards:book-result" }),
  signal: new AbortController().signal,
  isLastAttempt: false,
};

let creator: Context<StaffActor>;
let approver: Context<StaffActor>;

beforeEach(async () => {
  rewards.startAnew();
  creator = builders.as(await builders.staff("finance"));
  approver = builders.as(await builders.staff("finance"));
});
afterEach(() => assertBooks(db));

type Row = {
  reference: string;
  name: string;
  amount: string;
  status: string;
  bank: string;
  day: string;
  reason: string;
};

/** A batch with three payments of 8,000.00 after tax, as the bank answers it. */
async function answeredBatch() {
  const members = [await payee({ name: "林静" }), await payee({ name: "陈屿" }), await payee({ name: "何立" })];
  for (const member of members) await reward(member);
  const batchId = await exportedBatch(creator, approver);
  const batch = await db.payoutBatch.findUniqueOrThrow({ where: { id: batchId } });
  const lines = await db.payoutLine.findMany({
    where: { batchId },
    orderBy: { fileRow: "asc" },
    include: { bankAccount: true },
  });
  const day = todayIn(builders.clock.now(), "Asia/Shanghai").toString();
  const rows = lines.map((line): Row => ({
    reference: paymentReference(batch.number, line.fileRow ?? 0),
    name: line.bankAccount.holderName,
    amount: "8000.00",
    status: "成功",
    bank: `BJ-${line.id}`,
    day,
    reason: "",
  }));
  return { batchId, lines, rows };
}

function write(
  rows: readonly Row[],
  headers = "业务参考号,收款人户名,金额,处理结果,银行流水号,交易日期,失败原因",
): string {
  const path = join(folder, `${builders.id()}.csv`);
  const lines = rows.map((row) =>
    [row.reference, row.name, row.amount, row.status, row.bank, row.day, row.reason].join(","),
  );
  writeFileSync(path, `${[headers, ...lines].join("\r\n")}\r\n`);
  return path;
}

async function receive(rows: readonly Row[], as = creator): Promise<string> {
  const id = builders.id();
  expect(await receiveBankResult(as, { id, fileName: "回盘.csv", path: write(rows) })).toMatchObject({ ok: true });
  return id;
}

async function verdicts(resultId: string): Promise<string[]> {
  const rows = await db.bankResultRow.findMany({ where: { resultId }, orderBy: { row: "asc" } });
  return rows.map(({ verdict }) => verdict);
}

async function book(resultId: string, as = creator): Promise<void> {
  expect(await bookBankResult(as, { resultId })).toEqual({ ok: true, value: undefined });
  await runJob(resultId);
}

async function runJob(resultId: string): Promise<void> {
  const { longJobId } = await db.bankResult.findUniqueOrThrow({ where: { id: resultId } });
  await runBooking(job, { resultId, longJobId: longJobId ?? "" });
}

async function states(batchId: string): Promise<string[]> {
  const lines = await db.payoutLine.findMany({ where: { batchId }, orderBy: { fileRow: "asc" } });
  return lines.map(({ state }) => state);
}

describe("a bank's result file", () => {
  test("is compared with the payments, and changes nothing by itself", async () => {
    const { batchId, rows } = await answeredBatch();
    const [paid, back, other] = rows as [Row, Row, Row];
    const resultId = await receive([
      paid,
      { ...back, status: "退票", bank: "", day: "", reason: "账户已销户" },
      { ...other, amount: "8000.01" },
      { ...paid, reference: "202001-01-0001" },
      { ...paid, name: "另一行" },
    ]);
    expect(await verdicts(resultId)).toEqual(["pays", "returns", "amount_differs", "unknown", "twice"]);
    expect(await states(batchId)).toEqual(["sent", "sent", "sent"]);
  });

  test("is kept once, however often its form is sent", async () => {
    const { rows } = await answeredBatch();
    const file = { id: builders.id(), fileName: "回盘.csv", path: write(rows) };
    const answers = await Promise.all([1, 2, 3].map(() => receiveBankResult(creator, file)));
    expect(answers).toEqual(Array(3).fill({ ok: true, value: { resultId: file.id } }));
    expect(await verdicts(file.id)).toHaveLength(3);
  });

  test.each([
    ["", "empty_file"],
    ["业务参考号,金额,处理结果\r\n1,2,3\r\n", "missing_columns"],
    ["甲,乙\r\n1,2\r\n", "no_header"],
    ["业务参考号,收款人户名,金额,处理结果\r\n", "no_rows"],
    ["%PDF-1.7\u0000\u0001", "unknown_type"],
  ])("that holds %j is refused: %s", async (content, reason) => {
    const path = join(folder, builders.id());
    writeFileSync(path, content);
    const id = builders.id();
    expect(await receiveBankResult(creator, { id, fileName: "x.csv", path })).toMatchObject({ ok: false, reason });
    expect(await db.bankResult.count({ where: { id } })).toBe(0);
  });

  test("names a payment once, however its reference is written", async () => {
    const { batchId, rows } = await answeredBatch();
    const [paid] = rows as [Row];
    const again = paid.reference.replace(/-(\d+)$/, "-0$1");
    const resultId = await receive([paid, { ...paid, reference: again, status: "退票", reason: "x" }]);
    expect(await verdicts(resultId)).toEqual(["pays", "twice"]);
    await book(resultId);
    expect(await states(batchId)).toEqual(["paid", "sent", "sent"]);
  });

  test("is refused under the request of another file", async () => {
    const { rows } = await answeredBatch();
    const id = builders.id();
    const send = (some: readonly Row[]) => receiveBankResult(creator, { id, fileName: "回盘.csv", path: write(some) });
    expect(await send(rows)).toMatchObject({ ok: true });
    expect(await send(rows.slice(1))).toEqual({ ok: false, reason: "request_used" });
    expect(await verdicts(id)).toHaveLength(3);
  });

  test("of many thousand rows is read in one go", async () => {
    const { rows } = await answeredBatch();
    const [paid] = rows as [Row];
    const many = Array.from({ length: 15_000 }, (_, index) => ({ ...paid, reference: `209912-01-${10_000 + index}` }));
    const resultId = await receive([...many, paid]);
    expect(await db.bankResultRow.count({ where: { resultId, verdict: "unknown" } })).toBe(15_000);
    expect(await db.bankResultRow.count({ where: { resultId, verdict: "pays" } })).toBe(1);
  });

  test("does not take one reference of the bank for two payments", async () => {
    const { rows } = await answeredBatch();
    const resultId = await receive(rows.map((row) => ({ ...row, bank: "the same" })));
    expect(await verdicts(resultId)).toEqual(["pays", "reference_used", "reference_used"]);
  });
});

describe("booking it", () => {
  test("pays what was paid, returns what came back, and leaves the rest with its reason", async () => {
    const { batchId, lines, rows } = await answeredBatch();
    const [paid, back, other] = rows as [Row, Row, Row];
    const resultId = await receive([
      paid,
      { ...back, status: "失败", bank: "", day: "", reason: "账户已销户" },
      { ...other, name: "何力" },
    ]);
    await book(resultId);
    expect(await verdicts(resultId)).toEqual(["booked", "booked", "name_differs"]);
    expect(await db.bankResult.findUniqueOrThrow({ where: { id: resultId } })).toMatchObject({
      state: "booked",
      rowCount: 3,
      bookedCount: 2,
    });
    expect(await states(batchId)).toEqual(["paid", "returned", "sent"]);
    const [first, second] = await db.payoutLine.findMany({ where: { batchId }, orderBy: { fileRow: "asc" } });
    expect(first).toMatchObject({ proofReference: paid.bank, proofFen: 8_000_00n, settledById: creator.actor.staffId });
    expect(second).toMatchObject({ endedReason: "账户已销户" });
    const returnedTo = lines[1]?.memberId ?? "";
    expect(await walletSummary(creator, returnedTo)).toMatchObject({ availableFen: 8_000_00n });
    expect(await db.notification.count({ where: { memberId: returnedTo, kind: "rewards.returned" } })).toBe(1);
  });

  test("closes the batch with its last line, and the next file of the same bank is settled", async () => {
    const { batchId, rows } = await answeredBatch();
    await book(await receive(rows));
    expect(await db.payoutBatch.findUniqueOrThrow({ where: { id: batchId } })).toMatchObject({ state: "closed" });
    const again = await receive(rows);
    expect(await verdicts(again)).toEqual(["settled", "settled", "settled"]);
    expect(await bookBankResult(creator, { resultId: again })).toMatchObject({ reason: "nothing_to_book" });
  });

  test("is asked for once, however many press at once", async () => {
    const { rows } = await answeredBatch();
    const resultId = await receive(rows);
    const presses = await Promise.all([creator, approver, creator].map((by) => bookBankResult(by, { resultId })));
    expect(presses.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("looks again at what has changed since", async () => {
    const { lines, rows } = await answeredBatch();
    const resultId = await receive(rows);
    const proof = { reference: "by hand", paidFen: 8_000_00n, paidOn: todayIn(builders.clock.now(), "Asia/Shanghai") };
    await confirmLine(creator, { lineId: lines[0]?.id ?? "", ...proof, slipKey: null });
    await book(resultId);
    expect(await verdicts(resultId)).toEqual(["contradicts", "booked", "booked"]);
  });

  test("run twice, or by two workers at once, books each payment once", async () => {
    const { batchId, rows } = await answeredBatch();
    const resultId = await receive(rows);
    expect(await bookBankResult(creator, { resultId })).toMatchObject({ ok: true });
    await Promise.all([runJob(resultId), runJob(resultId)]);
    await runJob(resultId);
    expect(await verdicts(resultId)).toEqual(["booked", "booked", "booked"]);
    expect(await states(batchId)).toEqual(["paid", "paid", "paid"]);
    const lines = await db.payoutLine.findMany({ where: { batchId } });
    const posted = await db.ledgerTransaction.count({
      where: { payoutLineId: { in: lines.map(({ id }) => id) }, kind: "payout_post" },
    });
    expect(posted).toBe(3);
  });

  test("that fails for good can be asked for again", async () => {
    const { batchId, rows } = await answeredBatch();
    const resultId = await receive(rows);
    expect(await bookBankResult(creator, { resultId })).toMatchObject({ ok: true });
    const { longJobId } = await db.bankResult.findUniqueOrThrow({ where: { id: resultId } });
    const broken = { ...job, isLastAttempt: true, zone: "Nowhere/At_All" };
    await expect(runBooking(broken, { resultId, longJobId: longJobId ?? "" })).rejects.toThrow();
    expect(await db.bankResult.findUniqueOrThrow({ where: { id: resultId } })).toMatchObject({ state: "checked" });
    expect(await states(batchId)).toEqual(["sent", "sent", "sent"]);
    await book(resultId, approver);
    expect(await states(batchId)).toEqual(["paid", "paid", "paid"]);
  });

  test("leaves a payment that shares its proof with the booker's own to a person", async () => {
    const { lines, rows } = await answeredBatch();
    const memberId = lines[0]?.memberId ?? "";
    const person = await builders.staff("finance");
    await db.staff.update({ where: { id: person.staffId }, data: { memberId } });
    const paidPerson = builders.as({ ...person, memberId });
    const resultId = await receive(
      rows.map((row) => ({ ...row, bank: "the same" })),
      paidPerson,
    );
    expect(await verdicts(resultId)).toEqual(["own_payment", "reference_used", "reference_used"]);
    await book(resultId, approver);
    expect(await verdicts(resultId)).toEqual(["booked", "reference_used", "reference_used"]);
  });

  test("leaves a payment to whoever books it for a colleague", async () => {
    const { lines, rows } = await answeredBatch();
    const memberId = lines[0]?.memberId ?? "";
    const paidPerson = builders.as({ ...(await builders.staff("finance")), memberId });
    await db.staff.update({ where: { id: paidPerson.actor.staffId }, data: { memberId } });
    const resultId = await receive(rows, paidPerson);
    expect(await verdicts(resultId)).toEqual(["own_payment", "pays", "pays"]);
    await book(resultId, paidPerson);
    expect(await verdicts(resultId)).toEqual(["own_payment", "booked", "booked"]);
    const later = await receive(rows, approver);
    await book(later, approver);
    expect(await verdicts(later)).toEqual(["booked", "settled", "settled"]);
  });
});
