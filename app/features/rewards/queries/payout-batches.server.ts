import type { Db } from "#app/platform/db/database.ts";
import type { BatchState } from "../rules/move-payout.ts";

/** A batch in the list; sums in fen of the lines that were not pulled. */
export type BatchRow = {
  id: string;
  number: string;
  state: BatchState;
  createdAt: Date;
  creator: string;
  approver: string | null;
  lines: number;
  payees: number;
  grossFen: bigint;
  taxFen: bigint;
  netFen: bigint;
};

const PAGE = 30;

/** @returns batches, the newest first, and the key of the next page. @param before number of the last batch of the page before. */
export async function listBatches(
  db: Db,
  before: string | null,
): Promise<{ batches: BatchRow[]; next: string | null }> {
  const rows = await db.$queryRaw<BatchRow[]>`
    SELECT batch.id, batch.number, batch.state::text AS state, batch.created_at AS "createdAt",
      creator.name AS creator, approver.name AS approver,
      count(line.id)::int AS lines, count(DISTINCT line.member_id)::int AS payees,
      coalesce(sum(line.gross_fen), 0)::bigint AS "grossFen", coalesce(sum(line.tax_fen), 0)::bigint AS "taxFen",
      coalesce(sum(line.net_fen), 0)::bigint AS "netFen"
    FROM (
      SELECT * FROM payout_batch WHERE ${before}::text IS NULL OR number < ${before}::text
      ORDER BY number DESC LIMIT ${PAGE + 1}
    ) AS batch
    JOIN staff AS creator ON creator.id = batch.created_by_id
    LEFT JOIN staff AS approver ON approver.id = batch.approved_by_id
    LEFT JOIN payout_line AS line ON line.batch_id = batch.id AND line.state <> 'pulled'
    GROUP BY batch.id, batch.number, batch.state, batch.created_at, creator.name, approver.name
    ORDER BY batch.number DESC`;
  const batches = rows.slice(0, PAGE);
  return { batches, next: rows.length > PAGE ? (batches.at(-1)?.number ?? null) : null };
}

/** How much of the club's rewards is where; amounts in fen after tax. */
export type PayoutTotals = {
  toApprove: { lines: number; netFen: bigint };
  atBank: { lines: number; netFen: bigint };
  paidThisMonth: { lines: number; netFen: bigint; taxFen: bigint };
};

/** @param monthStart first day of the month, as a `date` column takes it. */
export async function readPayoutTotals(db: Db, monthStart: Date): Promise<PayoutTotals> {
  const sums = { _count: true, _sum: { netFen: true, taxFen: true } } as const;
  const [toApprove, atBank, paid] = await Promise.all([
    db.payoutLine.aggregate({ where: { state: "queued", batch: { state: "locked" } }, ...sums }),
    db.payoutLine.aggregate({ where: { state: "sent" }, ...sums }),
    db.payoutLine.aggregate({ where: { state: "paid", paidOn: { gte: monthStart } }, ...sums }),
  ]);
  const total = ({ _count, _sum }: typeof paid) => ({
    lines: _count,
    netFen: _sum.netFen ?? 0n,
    taxFen: _sum.taxFen ?? 0n,
  });
  return { toApprove: total(toApprove), atBank: total(atBank), paidThisMonth: total(paid) };
}
