import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { confirmLine } from "#app/features/rewards/commands/confirm-line.server.ts";
import { loader as readBankFile } from "#app/features/rewards/routes/bank-file.ts";
import { action as moveLineAction, loader as readLinePage } from "#app/features/rewards/routes/payout-line.tsx";
import { loader as readNewPayout } from "#app/features/rewards/routes/new-payout.tsx";
import { loader as readPayouts } from "#app/features/rewards/routes/payouts.tsx";
import { loader as readPayout } from "#app/features/rewards/routes/payout.tsx";
import { loader as readRewardPage } from "#app/features/rewards/routes/reward.tsx";
import { loader as readStatement } from "#app/features/rewards/routes/statement.ts";
import { loader as readSlip } from "#app/features/rewards/routes/slip.ts";
import { loader as readWallet } from "#app/features/rewards/routes/wallet.tsx";
import { loader as readWithholding } from "#app/features/rewards/routes/withholding.ts";
import { accrueReward } from "#app/features/rewards/public.server.ts";
import { openSheet } from "#app/platform/sheet/open-sheet.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import type { Actor, Context, MemberActor, StaffActor } from "#app/platform/context.ts";
import { assertBooks } from "#test/support/assert-books.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { createPayoutSteps } from "#test/support/payout-steps.ts";
import { requestContext } from "#test/support/request-context.ts";
import { createRewardBuilders } from "#test/support/reward-builders.ts";

const database = await testDatabase();
const { db } = database;
const builders = createBuilders(db, { seed: "pages" });
const rewards = createRewardBuilders(db, builders);
const { payee, reward } = rewards;
const { storage, lockedBatch, exportedBatch, linesOf } = createPayoutSteps(database, builders, rewards);

let maker: Context<StaffActor>;
let other: Context<StaffActor>;
let member: MemberActor;

beforeEach(async () => {
  rewards.startAnew();
  maker = builders.as(await builders.staff("finance"));
  other = builders.as(await builders.staff("finance"));
  member = await payee();
});
afterEach(() => assertBooks(db));

function ask(actor: Actor, path: string, params: Record<string, string> = {}, body?: FormData): LoaderFunctionArgs {
  const request = new Request(`https://club.example${path}`, body ? { method: "POST", body } : {});
  return { context: { ...requestContext(builders.as(actor)), storage }, request, params };
}

/** @returns the cells of the workbook that was sent. */
async function readWorkbook(sent: Response): Promise<string[][]> {
  const key = `uploads/${builders.id()}`;
  await storage.write(key, new Uint8Array(await sent.arrayBuffer()));
  const rows: string[][] = [];
  for await (const batch of (await openSheet(storage.path(key))).batches())
    rows.push(...batch.map(({ cells }) => cells));
  return rows;
}

function statusOf(work: Promise<unknown>): Promise<number> {
  return work.then(
    () => 200,
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : Promise.reject(thrown)),
  );
}

describe("finance", () => {
  test("sees rewards that have to wait, and until when", async () => {
    const waiting = await inTransaction(db, (tx) =>
      accrueReward(tx, builders.as({ kind: "job", name: "test" }), {
        memberId: member.memberId,
        sourceKind: rewards.sourceKind(),
        sourceId: builders.id(),
        consultantId: null,
        title: "徐先生买了云湖三期",
        taxRule: "incidental",
        grossFen: 10_000_00n,
        holdDays: 7,
      }),
    );
    const id = waiting.ok ? waiting.value.rewardId : "";
    const ids = (list: { id: string }[]) => list.map((reward) => reward.id);
    const before = await readNewPayout(ask(maker.actor, "/staff/payouts/new"));
    expect(before.waiting).toContainEqual(expect.objectContaining({ id, payee: "林静", gross: "¥10,000.00" }));
    expect(ids(before.payable)).not.toContain(id);
    expect((await readPayouts(ask(maker.actor, "/staff/payouts"))).waiting.lines).toBeGreaterThan(0);
    builders.clock.advance("PT168H");
    const after = await readNewPayout(ask(maker.actor, "/staff/payouts/new"));
    expect(ids(after.waiting)).not.toContain(id);
    expect(ids(after.payable)).toContain(id);
  });
});

describe("a wallet", () => {
  test("shows gross, tax by its rule, net, and when it comes", async () => {
    await reward(member);
    const page = await readWallet(ask(member, "/wallet"));
    expect(page).toMatchObject({ available: "¥8,000.00", inUse: { holder: "林静" } });
    expect(page.ready).toMatchObject([
      { gross: "¥10,000.00", tax: "−¥2,000.00", net: "¥8,000.00", taxRule: "偶然所得，代扣 20%", status: "available" },
    ]);
  });

  test("is nobody else's: not the sum, not the reward", async () => {
    const rewardId = await reward(member);
    const stranger = await payee();
    const page = await readWallet(ask(stranger, "/wallet"));
    expect(page).toMatchObject({ available: "¥0.00", ready: [], underWay: [], closed: [] });
    expect(await statusOf(readRewardPage(ask(stranger, `/wallet/${rewardId}`, { rewardId })))).toBe(404);
    expect(await statusOf(readRewardPage(ask(maker.actor, `/wallet/${rewardId}`, { rewardId })))).toBe(403);
    expect(await statusOf(readRewardPage(ask(member, `/wallet/${rewardId}`, { rewardId })))).toBe(200);
  });

  test("tells every step of a reward, the newest first", async () => {
    const rewardId = await reward(member);
    await lockedBatch(maker);
    const page = await readRewardPage(ask(member, `/wallet/${rewardId}`, { rewardId }));
    expect(page.reward).toMatchObject({ status: "in_payout" });
    expect(page.movements.map(({ kind }) => kind)).toEqual(["payout_hold", "accrue"]);
  });
});

describe("a batch", () => {
  test("offers its approval to the second person only, and says why not to the first", async () => {
    await reward(member);
    const id = await lockedBatch(maker);
    expect(await readPayout(ask(other.actor, `/staff/payouts/${id}`, { id }))).toMatchObject({
      may: { approve: true },
      notYou: null,
    });
    expect(await readPayout(ask(maker.actor, `/staff/payouts/${id}`, { id }))).toMatchObject({
      may: { approve: false },
      notYou: "is_creator",
    });
  });

  test("names what can no longer be paid", async () => {
    await reward(member);
    const id = await lockedBatch(maker);
    await db.member.update({ where: { id: member.memberId }, data: { state: "blocked" } });
    const page = await readPayout(ask(other.actor, `/staff/payouts/${id}?show=look`, { id }));
    expect(page.flags).toMatchObject([{ isProblem: true, title: "会员已停用" }]);
    expect(page.lines).toMatchObject([{ tone: "bad", detail: "会员已停用" }]);
  });

  test("gives its bank file to finance, and each look at it is in the audit trail", async () => {
    await reward(member);
    const id = await exportedBatch(maker, other);
    const auditor = await builders.staff("auditor");
    expect(await statusOf(readBankFile(ask(auditor, "/", { id, form: "csv" })))).toBe(403);
    const file = await readBankFile(ask(maker.actor, "/", { id, form: "csv" }));
    expect(file.headers.get("Content-Disposition")).toContain(".csv");
    expect(await file.text()).toContain("中国建设银行");
    expect(await db.auditEntry.count({ where: { action: "payout.file", subjectId: id } })).toBe(1);
  });
});

describe("a payment", () => {
  async function confirm(id: string, lineId: string, slip: Blob | null, change: Record<string, string> = {}) {
    const body = new FormData();
    const words = { intent: "confirm", reference: `B-${lineId}`, paidFen: "8,000.00", paidOn: "2026-12-31", ...change };
    for (const [name, value] of Object.entries(words)) body.append(name, value);
    if (slip) body.append("slip", slip, "slip.pdf");
    return moveLineAction(ask(maker.actor, `/staff/payouts/${id}/lines/${lineId}`, { id, lineId }, body));
  }

  test("is confirmed with the bank's slip, which is given back as it came", async () => {
    await reward(member);
    const id = await exportedBatch(maker, other);
    const [line] = await linesOf(id);
    const lineId = line?.id ?? "";
    const paidOn = builders.clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainDate().toString();
    const slip = new Blob(["%PDF-1.7 the slip"], { type: "application/pdf" });
    await confirm(id, lineId, slip, { paidOn });
    const page = await readLinePage(ask(maker.actor, "/", { id, lineId }));
    expect(page).toMatchObject({ proof: `B-${lineId}`, may: { confirm: false, giveBack: true } });
    expect(await (await readSlip(ask(maker.actor, "/", { id, lineId }))).text()).toBe("%PDF-1.7 the slip");
    const looks = await db.auditEntry.findMany({ where: { action: "payout.slip_seen", subjectId: id } });
    expect(looks).toMatchObject([{ actorId: maker.actor.staffId, detail: { line: lineId } }]);
  });

  test.each([
    ["a slip of another kind", { slip: new Blob(["<html>"]) }, "slip"],
    ["another sum", { change: { paidFen: "8000.01" } }, "paidFen"],
    ["a day that has not come", { change: { paidOn: "2999-01-01" } }, "paidOn"],
  ] as [string, { slip?: Blob; change?: Record<string, string> }, string][])(
    "is not confirmed by %s, and what was typed stays",
    async (_what, { slip = null, change = {} }, field) => {
      await reward(member);
      const id = await exportedBatch(maker, other);
      const [line] = await linesOf(id);
      const paidOn = builders.clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainDate().toString();
      const answer = await confirm(id, line?.id ?? "", slip, { paidOn, ...change });
      if (!("data" in answer)) throw new Error("the form was accepted");
      expect(Object.keys(answer.data.result.error ?? {})).toEqual([field]);
      expect(answer.data.result.initialValue).toMatchObject({ reference: `B-${line?.id}` });
      expect(await linesOf(id)).toMatchObject([{ state: "sent" }]);
    },
  );
});

test("a member's statement has every movement with the balance after it, and nobody else's", async () => {
  const stranger = await payee({ name: "陈屿" });
  await reward(stranger);
  await reward(member);
  const id = await exportedBatch(maker, other);
  const lines = await linesOf(id);
  const line = lines.find(({ memberId }) => memberId === member.memberId);
  const paidOn = builders.clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainDate();
  await confirmLine(maker, { lineId: line?.id ?? "", reference: "S1", paidFen: 8_000_00n, paidOn, slipKey: null });
  const [, ...rows] = await readWorkbook(readStatement(ask(member, "/wallet/statement")));
  expect(rows.map((row) => row.slice(1))).toEqual([
    ["奖励入账", "徐先生买了云湖三期", "10000.00", "0.00", "10000.00", "0.00", "0.00"],
    ["进入打款批次", "徐先生买了云湖三期", "0.00", "10000.00", "0.00", "0.00", "0.00"],
    ["已到账，税已代扣", "徐先生买了云湖三期", "0.00", "0.00", "0.00", "8000.00", "2000.00", "S1"],
  ]);
});

test("the withholding list of a month has each payment that stayed paid", async () => {
  await reward(member);
  const id = await exportedBatch(maker, other);
  const [line] = await linesOf(id);
  const paidOn = builders.clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainDate();
  const proof = { lineId: line?.id ?? "", reference: "W1", paidFen: 8_000_00n, paidOn, slipKey: null };
  await confirmLine(maker, proof);
  const path = `/staff/payouts/withholding?month=${paidOn.toPlainYearMonth().toString()}`;
  const [head, ...rows] = await readWorkbook(await readWithholding(ask(maker.actor, path)));
  expect(head?.slice(0, 2)).toEqual(["到账日期", "姓名"]);
  expect(rows.filter((row) => row.at(-1) === "W1")).toEqual([
    [
      paidOn.toString(),
      "林静",
      "",
      "偶然所得，代扣 20%",
      "10000.00",
      "10000.00",
      "2000.00",
      "8000.00",
      expect.stringMatching(/^\d{6}-\d\d-0001$/),
      "W1",
    ],
  ]);
  expect(await statusOf(readWithholding(ask(maker.actor, "/staff/payouts/withholding?month=2026-13")))).toBe(400);
});
