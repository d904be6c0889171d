import type { Context } from "#app/platform/context.ts";
import type { Prisma, Queryable } from "#app/platform/db/database.ts";
import { instantFromDate, todayIn, type Temporal } from "#app/shared/club-time.ts";
import { statusOfReward, type RewardStatus } from "../rules/reward-status.ts";
import { taxPreview } from "../rules/tax-reward.ts";

/** A reward as its member and the club see it. Amounts in fen: what is paid, or would be today. */
export type RewardView = {
  rewardId: string;
  memberId: string;
  sourceKind: string;
  sourceId: string;
  title: string;
  taxRule: string;
  status: RewardStatus;
  grossFen: bigint;
  taxFen: bigint;
  netFen: bigint;
  /** What was taken from it, its own cancelled sale's or another's. */
  takenFen: bigint;
  clawBackNote: string | null;
  accruedAt: Date;
  availableAt: Date;
  /** The payment, while one is under way or done. */
  line: { sentAt: Date | null; paidAt: Date | null; bankCode: string; last4: string; reference: string | null } | null;
};

/** States of a line that pays, or is going to. */
const LIVE_LINE = { state: { in: ["queued", "sent", "paid"] } } satisfies Prisma.PayoutLineWhereInput;

export const rewardColumns = {
  id: true,
  memberId: true,
  sourceKind: true,
  sourceId: true,
  title: true,
  taxRule: true,
  grossFen: true,
  taxFen: true,
  netFen: true,
  takenFen: true,
  clawBackNote: true,
  accruedAt: true,
  availableAt: true,
  clawedBackAt: true,
  payoutLines: {
    where: LIVE_LINE,
    select: {
      state: true,
      grossFen: true,
      taxFen: true,
      netFen: true,
      sentAt: true,
      paidAt: true,
      proofReference: true,
      batch: { select: { state: true } },
      bankAccount: { select: { bankCode: true, numberLast4: true } },
    },
  },
} satisfies Prisma.RewardSelect;

type RewardRow = Prisma.RewardGetPayload<{ select: typeof rewardColumns }>;

/** What reading rewards takes: a context, or a transaction with its clock and zone. */
export type RewardReader = { db: Queryable } & Pick<Context, "clock" | "zone">;

/** @returns the reward of one source, null when it has none. */
export async function rewardOfSource(
  reader: RewardReader,
  { sourceKind, sourceId }: { sourceKind: string; sourceId: string },
): Promise<RewardView | null> {
  const row = await reader.db.reward.findUnique({
    where: { sourceKind_sourceId: { sourceKind, sourceId } },
    select: rewardColumns,
  });
  return row && rewardViewOf(row, reader);
}

/** @returns the rewards of several sources of a kind, by source; a source without one is not in it. */
export async function rewardsOfSources(
  reader: RewardReader,
  { sourceKind, sourceIds }: { sourceKind: string; sourceIds: readonly string[] },
): Promise<ReadonlyMap<string, RewardView>> {
  if (sourceIds.length === 0) return new Map();
  const rows = await reader.db.reward.findMany({
    where: { sourceKind, sourceId: { in: [...sourceIds] } },
    select: rewardColumns,
  });
  return new Map(rows.map((row) => [row.sourceId, rewardViewOf(row, reader)]));
}

/** @returns a reward, null when there is none; whose it is, the caller compares. */
export async function readReward(reader: RewardReader, rewardId: string): Promise<RewardView | null> {
  const row = await reader.db.reward.findUnique({ where: { id: rewardId }, select: rewardColumns });
  return row && rewardViewOf(row, reader);
}

/** @returns the view of a row: a line's amounts once one pays it, today's tax on what is left before that. */
export function rewardViewOf(row: RewardRow, { clock, zone }: Pick<RewardReader, "clock" | "zone">): RewardView {
  const { id, clawedBackAt, payoutLines, ...reward } = row;
  const now = clock.now();
  const [line] = payoutLines;
  const status = statusOfReward(
    {
      ...row,
      availableAt: instantFromDate(row.availableAt),
      isClawedBack: clawedBackAt !== null,
      line: line === undefined ? null : { state: line.state, batchState: line.batch.state },
    },
    now,
  );
  const isPayable = status === "waiting" || status === "available";
  return {
    ...reward,
    ...amountsOf(isPayable && row.takenFen > 0n ? taxToday(row, now, zone) : (line ?? row)),
    rewardId: id,
    status,
    line: line === undefined || isPayable ? null : paymentOf(line),
  };
}

function taxToday({ taxRule, grossFen, takenFen }: RewardRow, now: Temporal.Instant, zone: string) {
  return taxPreview({ taxRule, grossFen: grossFen - takenFen, on: todayIn(now, zone) });
}

function amountsOf({ grossFen, taxFen, netFen }: { grossFen: bigint; taxFen: bigint; netFen: bigint }) {
  return { grossFen, taxFen, netFen };
}

function paymentOf(line: RewardRow["payoutLines"][number]): RewardView["line"] {
  const { sentAt, paidAt, proofReference, bankAccount } = line;
  return { sentAt, paidAt, reference: proofReference, bankCode: bankAccount.bankCode, last4: bankAccount.numberLast4 };
}
