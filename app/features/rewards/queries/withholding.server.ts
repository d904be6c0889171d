import type { Db } from "#app/platform/db/database.ts";

/** A payment from which tax was withheld, or would have been; amounts in fen. */
export type WithheldPayment = {
  id: string;
  paidOn: Date;
  name: string;
  /** As in the owner register, masked; null when it has none. */
  identity: string | null;
  taxRule: string;
  grossFen: bigint;
  taxFen: bigint;
  netFen: bigint;
  batchNumber: string;
  fileRow: number | null;
  reference: string;
};

const PAGE = 500;

/**
 * Reads the payments of a time that the bank has confirmed and not returned, in the order of their days.
 * @param from first day, @param until first day after, both as a `date` column takes them.
 */
export async function* readWithheld(db: Db, from: Date, until: Date): AsyncGenerator<WithheldPayment> {
  for (let after: { paidOn: Date; id: string } | null = null; ;) {
    const rows: WithheldPayment[] = await db.$queryRaw<WithheldPayment[]>`
      SELECT line.id, line.paid_on AS "paidOn", member.name, member.identity_masked AS identity,
        reward.tax_rule AS "taxRule", line.gross_fen AS "grossFen", line.tax_fen AS "taxFen", line.net_fen AS "netFen",
        batch.number AS "batchNumber", line.file_row AS "fileRow", line.proof_reference AS reference
      FROM payout_line AS line
      JOIN payout_batch AS batch ON batch.id = line.batch_id
      JOIN reward ON reward.id = line.reward_id
      JOIN member ON member.id = line.member_id
      WHERE line.state = 'paid' AND line.paid_on >= ${from}::date AND line.paid_on < ${until}::date
        AND (${after?.id ?? null}::uuid IS NULL OR (line.paid_on, line.id) > (${after?.paidOn ?? null}::date, ${after?.id ?? null}::uuid))
      ORDER BY line.paid_on, line.id LIMIT ${PAGE}`;
    yield* rows;
    after = rows.at(-1) ?? null;
    if (rows.length < PAGE) return;
  }
}
