import {
  addBankAccount,
  approvePayout,
  confirmLine,
  createPayout,
  exportPayout,
  lockPayout,
  returnLine,
} from "#app/features/rewards/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { Temporal, todayIn } from "#app/shared/club-time.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { DemoStaff } from "./load-club.ts";
import { earlier, must, type Stage } from "./stage.ts";

/** Cards of the demo's owners: first digits of banks, so that the number tells which. */
const BANKS = ["621700", "622202", "622588", "622848", "621661", "622262"];

/** What became of a batch that was made so many days ago. */
const BATCHES = [
  { daysAgo: 73, fate: "paid" },
  { daysAgo: 42, fate: "paid" },
  { daysAgo: 12, fate: "one_returned" },
  { daysAgo: 1, fate: "to_approve" },
] as const;

/** Rewards are paid by the people of finance: one makes the batch, the other approves it. */
export async function loadRewards(stage: Stage, staff: DemoStaff): Promise<void> {
  await loadAccounts(stage);
  for (const { daysAgo, fate } of BATCHES) {
    const at = stage.past({ inDays: -daysAgo, at: "09:40" });
    const people = { maker: staff.actor("sun-qian"), approver: staff.actor("guo-ming") };
    await loadBatch(stage, people, { at, fate });
  }
}

/** Everybody who has earned something enters a card, but for the last, whom the batches skip; 林静 changes hers today. */
async function loadAccounts(stage: Stage): Promise<void> {
  const earners = await stage.services.db.reward.groupBy({
    by: ["memberId"],
    _min: { accruedAt: true },
    orderBy: { _min: { accruedAt: "asc" } },
  });
  for (const [index, { memberId, _min }] of earners.slice(0, -1).entries()) {
    const earnedAt = Temporal.Instant.fromEpochMilliseconds(_min.accruedAt?.getTime() ?? 0);
    await enterCard(stage, memberId, index, earnedAt.add({ hours: 2 }));
  }
  const linJing = stage.id("member", "lin-jing");
  await enterCard(stage, linJing, earners.length, stage.past({ inDays: 0, at: "10:06" }));
}

async function enterCard(stage: Stage, memberId: string, index: number, at: Temporal.Instant): Promise<void> {
  const account = { requestId: stage.id("account", `${memberId} ${index}`), number: cardNumber(index), bankCode: null };
  must(await addBankAccount(stage.as({ kind: "member", memberId }, earlier(at, stage.now)), account), memberId);
}

type People = { maker: StaffActor; approver: StaffActor };
type Batch = { at: Temporal.Instant; fate: (typeof BATCHES)[number]["fate"] };

async function loadBatch(stage: Stage, { maker, approver }: People, { at, fate }: Batch): Promise<void> {
  const after = (duration: Temporal.DurationLike) => earlier(at.add(duration), stage.now);
  const batchId = stage.id("payout", at.toString());
  const filter = { accruedBefore: null, sourceKind: null };
  const drafted = await createPayout(stage.as(maker, at), { requestId: batchId, filter });
  if (!drafted.ok) return;
  must(await lockPayout(stage.as(maker, after({ minutes: 12 })), { batchId }), "lock");
  if (fate === "to_approve") return;

  const lines = await readLines(stage, batchId);
  const netFen = lines.reduce((sum, line) => sum + line.netFen, 0n);
  must(await approvePayout(stage.as(approver, after({ hours: 2 })), { batchId, netFen }), "approve");
  await writeFile(stage, batchId, after({ hours: 2, minutes: 1 }));
  for (const [index, line] of lines.entries()) {
    const settling = stage.as(maker, after({ hours: 50 + index }));
    if (fate === "one_returned" && index === 0) {
      must(await returnLine(settling, { lineId: line.id, reason: "账户已销" }), "return");
    } else if (fate === "paid" || index > 1) {
      await confirm(stage, settling, line);
    }
  }
}

async function confirm(stage: Stage, ctx: Context<StaffActor>, line: { id: string; netFen: bigint }): Promise<void> {
  const paidOn = todayIn(ctx.clock.now(), ctx.zone);
  const reference = `${paidOn.toString().replaceAll("-", "")}${String(stage.chance.integer(10 ** 8)).padStart(8, "0")}`;
  must(await confirmLine(ctx, { lineId: line.id, reference, paidFen: line.netFen, paidOn, slipKey: null }), line.id);
}

/** What the worker does after an approval, at its own moment. */
async function writeFile(stage: Stage, batchId: string, at: Temporal.Instant): Promise<void> {
  const { longJobId } = await stage.services.db.payoutBatch.findUniqueOrThrow({ where: { id: batchId } });
  invariant(longJobId, "an approved batch has its job");
  const signal = new AbortController().signal;
  await exportPayout({ ...stage.loader(at), storage: stage.services.storage, signal }, { batchId, longJobId });
}

function readLines(stage: Stage, batchId: string): Promise<{ id: string; netFen: bigint }[]> {
  return stage.services.db.payoutLine.findMany({
    where: { batchId },
    orderBy: { id: "asc" },
    select: { id: true, netFen: true },
  });
}

/** @returns an invented card number with a right check digit (Luhn). */
function cardNumber(index: number): string {
  const digits = `${BANKS[index % BANKS.length]}${String(7_020_036_000 + index * 13_781).padStart(12, "0")}`;
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
