import { dateFromPlainDate, Temporal } from "#app/shared/club-time.ts";
import { rewardColumns, rewardViewOf, type RewardReader, type RewardView } from "./rewards.server.ts";

/** A member's money in fen after tax. */
export type WalletSummary = {
  /** Goes into the next batch. */
  availableFen: bigint;
  /** Waits for its first day. */
  waitingFen: bigint;
  /** In a batch that is being checked, or with the bank. */
  inPayoutFen: bigint;
  /** Has arrived, ever. */
  paidFen: bigint;
  /** Still owed for cancelled sales, before tax. */
  owedFen: bigint;
};

/** @returns what a member has, waits for and has had. */
export async function walletSummary(reader: RewardReader, memberId: string): Promise<WalletSummary> {
  const [open, paid, owed] = await Promise.all([
    listOpenRewards(reader, memberId),
    reader.db.payoutLine.aggregate({ where: { memberId, state: "paid" }, _sum: { netFen: true } }),
    reader.db.rewardClaim.aggregate({ where: { memberId }, _sum: { amountFen: true, takenFen: true } }),
  ]);
  const sumOf = (...statuses: RewardView["status"][]) =>
    open.reduce((sum, reward) => (statuses.includes(reward.status) ? sum + reward.netFen : sum), 0n);
  return {
    availableFen: sumOf("available"),
    waitingFen: sumOf("waiting"),
    inPayoutFen: sumOf("in_payout", "sent"),
    paidFen: paid._sum.netFen ?? 0n,
    owedFen: (owed._sum.amountFen ?? 0n) - (owed._sum.takenFen ?? 0n),
  };
}

/** @returns a member's rewards that are neither paid nor taken back, the newest first. */
export async function listOpenRewards(reader: RewardReader, memberId: string): Promise<RewardView[]> {
  const rows = await reader.db.reward.findMany({
    where: {
      memberId,
      takenFen: { lt: reader.db.reward.fields.grossFen },
      payoutLines: { none: { state: "paid" } },
    },
    orderBy: [{ accruedAt: "desc" }, { id: "desc" }],
    select: rewardColumns,
  });
  return rows.map((row) => rewardViewOf(row, reader)).filter(({ status }) => status !== "taken");
}

const PAGE = 20;

/**
 * @param before id of the last reward of the page before, null for the first page.
 * @returns a member's rewards that are paid or taken back, the newest first, and the key of the next page.
 */
export async function listClosedRewards(
  reader: RewardReader,
  memberId: string,
  before: string | null,
): Promise<{ rewards: RewardView[]; next: string | null }> {
  const { db } = reader;
  const rows = await db.reward.findMany({
    where: {
      memberId,
      ...(before === null ? {} : { id: { lt: before } }),
      OR: [
        { payoutLines: { some: { state: "paid" } } },
        {
          takenFen: { gte: db.reward.fields.grossFen },
          payoutLines: { none: { state: { in: ["queued", "sent"] } } },
        },
      ],
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: rewardColumns,
  });
  const rewards = rows.slice(0, PAGE).map((row) => rewardViewOf(row, reader));
  return { rewards, next: rows.length > PAGE ? (rewards.at(-1)?.rewardId ?? null) : null };
}

/** @returns what arrived since the beginning of the year in the club's zone, in fen after tax. */
export async function paidThisYear(reader: RewardReader, memberId: string): Promise<bigint> {
  const { year } = reader.clock.now().toZonedDateTimeISO(reader.zone);
  const { _sum } = await reader.db.payoutLine.aggregate({
    where: {
      memberId,
      state: "paid",
      paidOn: { gte: dateFromPlainDate(Temporal.PlainDate.from({ year, month: 1, day: 1 })) },
    },
    _sum: { netFen: true },
  });
  return _sum.netFen ?? 0n;
}
