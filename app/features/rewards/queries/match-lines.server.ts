import type { Queryable } from "#app/platform/db/database.ts";
import { readReference } from "../rules/bank-file.ts";
import type { MatchedLine } from "../rules/judge-result-row.ts";

export type NamedLine = MatchedLine & { id: string };

/** @returns by our reference the payments that some references name; what is not ours is absent. */
export async function matchLines(db: Queryable, references: readonly string[]): Promise<Map<string, NamedLine>> {
  const asked = references.flatMap((reference) => {
    const parts = readReference(reference);
    return parts === null ? [] : [{ reference, number: parts.batchNumber, row: parts.row }];
  });
  const found = await db.$queryRaw<(NamedLine & { reference: string })[]>`
    SELECT asked.reference, line.id, line.member_id AS "memberId", line.state::text AS state, line.net_fen AS "netFen",
      line.sent_at AS "sentAt", account.holder_name AS "holderName", line.proof_reference AS "proofReference"
    FROM json_to_recordset(${JSON.stringify(asked)}::json) AS asked (reference text, number text, row int)
    JOIN payout_batch AS batch ON batch.number = asked.number
    JOIN payout_line AS line ON line.batch_id = batch.id AND line.file_row = asked.row
    JOIN bank_account AS account ON account.id = line.bank_account_id`;
  return new Map(found.map(({ reference, ...line }) => [reference, line]));
}

/** @returns by the bank's reference the payment that it proves already. */
export async function findProven(db: Queryable, bankReferences: readonly string[]): Promise<Map<string, string>> {
  const lines = await db.payoutLine.findMany({
    where: { proofReference: { in: [...new Set(bankReferences)] } },
    select: { id: true, proofReference: true },
  });
  return new Map(lines.map(({ id, proofReference }) => [proofReference ?? "", id]));
}
