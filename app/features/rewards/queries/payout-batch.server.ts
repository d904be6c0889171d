import { staffNames } from "#app/features/identity/public.server.ts";
import type { Db, Prisma } from "#app/platform/db/database.ts";
import type { BatchState, LineState } from "../rules/move-payout.ts";

/** A batch's head, with the sums of its lines by state, in fen. */
export type BatchView = {
  id: string;
  number: string;
  state: BatchState;
  createdAt: Date;
  lockedAt: Date | null;
  approvedAt: Date | null;
  exportedAt: Date | null;
  closedAt: Date | null;
  createdById: string;
  creator: string;
  approver: string | null;
  longJobId: string | null;
  payees: number;
  byState: Partial<Record<LineState, LineSum>>;
};

export type LineSum = { lines: number; grossFen: bigint; taxFen: bigint; netFen: bigint };

const NOTHING: LineSum = { lines: 0, grossFen: 0n, taxFen: 0n, netFen: 0n };

/** @returns the batch, null when there is none. */
export async function readBatch(db: Db, batchId: string): Promise<BatchView | null> {
  const batch = await db.payoutBatch.findUnique({ where: { id: batchId } });
  if (!batch) return null;
  const [groups, payees, names] = await Promise.all([
    db.payoutLine.groupBy({
      by: ["state"],
      where: { batchId },
      _count: true,
      _sum: { grossFen: true, taxFen: true, netFen: true },
    }),
    db.payoutLine.groupBy({ by: ["memberId"], where: { batchId, state: { not: "pulled" } } }),
    staffNames(db, [batch.createdById, batch.approvedById]),
  ]);
  return {
    ...batch,
    creator: names.get(batch.createdById) ?? "",
    approver: names.get(batch.approvedById ?? "") ?? null,
    payees: payees.length,
    byState: Object.fromEntries(
      groups.map(({ state, _count, _sum }) => [
        state,
        {
          lines: _count,
          grossFen: _sum.grossFen ?? 0n,
          taxFen: _sum.taxFen ?? 0n,
          netFen: _sum.netFen ?? 0n,
        },
      ]),
    ),
  };
}

/** @returns the sum of the lines in some states; all that were not pulled when none is named. */
export function sumOf({ byState }: Pick<BatchView, "byState">, ...states: LineState[]): LineSum {
  const wanted: readonly LineState[] = states.length > 0 ? states : ["queued", "sent", "paid", "returned"];
  return wanted
    .map((state) => byState[state] ?? NOTHING)
    .reduce((sum, part) => ({
      lines: sum.lines + part.lines,
      grossFen: sum.grossFen + part.grossFen,
      taxFen: sum.taxFen + part.taxFen,
      netFen: sum.netFen + part.netFen,
    }));
}

const lineColumns = {
  id: true,
  batchId: true,
  rewardId: true,
  memberId: true,
  state: true,
  fileRow: true,
  grossFen: true,
  taxFen: true,
  netFen: true,
  paidOn: true,
  proofReference: true,
  proofKey: true,
  endedReason: true,
  reward: {
    select: {
      title: true,
      taxRule: true,
      accruedAt: true,
      consultantId: true,
      sourceKind: true,
      sourceId: true,
      member: { select: { name: true } },
    },
  },
  bankAccount: { select: { bankCode: true, numberLast4: true, holderName: true } },
} satisfies Prisma.PayoutLineSelect;

export type LineView = Prisma.PayoutLineGetPayload<{ select: typeof lineColumns }>;

const PAGE = 50;

/**
 * @param where which lines, besides the batch.
 * @param after id of the last line of the page before, null for the first page.
 * @returns lines in the order of the bank file, and the key of the next page.
 */
export async function listLines(
  db: Db,
  batchId: string,
  where: Prisma.PayoutLineWhereInput,
  after: string | null,
): Promise<{ lines: LineView[]; next: string | null }> {
  const rows = await db.payoutLine.findMany({
    where: { AND: [{ batchId }, where, after === null ? {} : { id: { gt: after } }] },
    orderBy: { id: "asc" },
    take: PAGE + 1,
    select: lineColumns,
  });
  const lines = rows.slice(0, PAGE);
  return { lines, next: rows.length > PAGE ? (lines.at(-1)?.id ?? null) : null };
}

/** @returns a line of the batch, null when there is none. */
export function readLine(db: Db, batchId: string, lineId: string): Promise<LineView | null> {
  return db.payoutLine.findFirst({ where: { id: lineId, batchId }, select: lineColumns });
}

/** @returns the newest batch before this one that was paid or is being paid. */
export function readBatchBefore(db: Db, number: string): Promise<{ id: string } | null> {
  return db.payoutBatch.findFirst({
    where: { number: { lt: number }, state: { in: ["exported", "closed"] } },
    orderBy: { number: "desc" },
    select: { id: true },
  });
}
