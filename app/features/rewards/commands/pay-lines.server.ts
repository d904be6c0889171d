import { notify } from "#app/features/outreach/public.server.ts";
import { nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { Temporal } from "#app/shared/club-time.ts";
import { bankNameFor } from "../queries/bank-names.server.ts";
import { moveLine } from "../rules/move-payout.ts";
import { postPayout } from "../rules/post-transfers.ts";
import { closeWhenSettled } from "./close-payout.server.ts";
import type { LockedLine } from "./lock-lines.server.ts";
import { postKey } from "./posting-keys.ts";
import { postTransactions } from "./post-transaction.server.ts";

/** A line and what the bank says of its payment. */
export type Payment = {
  line: LockedLine;
  /** The bank's own; no two payments have the same. */
  reference: string;
  paidFen: bigint;
  paidOn: Temporal.PlainDate;
  /** The bank's slip in storage, null without one. */
  slipKey: string | null;
};

/**
 * Records payments that have been judged, of lines that the caller has locked: books each, tells its payee, and closes
 * batches whose last line it was.
 * @param by.staffId whose word it is.
 * @throws a unique violation when a reference proves another payment.
 */
export async function payLines(
  tx: Tx,
  ctx: Context,
  by: { staffId: string },
  payments: readonly Payment[],
): Promise<void> {
  if (payments.length === 0) return;
  for (const { line } of payments) {
    invariant(moveLine({ state: line.state, move: "confirm" }).ok, "only a payment that was sent is confirmed");
  }
  await writeProofs(tx, ctx, by, payments);
  await postTransactions(
    tx,
    ctx,
    payments.map(({ line }) => ({
      key: postKey(line.id),
      posting: postPayout(line),
      rewardId: line.rewardId,
      payoutLineId: line.id,
      correctsKey: null,
    })),
  );
  const batches = new Map(payments.map(({ line }) => [line.batch.id, line.batch]));
  for (const batch of batches.values()) await closeWhenSettled(tx, ctx, batch);
  for (const { line } of payments) await tellPaid(tx, ctx, line);
}

async function writeProofs(
  tx: Tx,
  ctx: Context,
  { staffId }: { staffId: string },
  payments: readonly Payment[],
): Promise<void> {
  const proofs = payments.map(({ line, reference, paidFen, paidOn, slipKey }) => ({
    line_id: line.id,
    reference,
    paid_fen: String(paidFen),
    paid_on: paidOn.toString(),
    slip_key: slipKey,
  }));
  await tx.$executeRaw`
    UPDATE payout_line SET state = 'paid', paid_at = ${nowDate(ctx)}, paid_on = proof.paid_on,
      proof_reference = proof.reference, proof_fen = proof.paid_fen, proof_key = proof.slip_key,
      settled_by_id = ${staffId}::uuid
    FROM json_to_recordset(${JSON.stringify(proofs)}::json) AS proof (
      line_id uuid, reference text, paid_fen bigint, paid_on date, slip_key text
    )
    WHERE payout_line.id = proof.line_id`;
}

async function tellPaid(tx: Tx, ctx: Context, line: LockedLine): Promise<void> {
  await notify(tx, ctx, {
    memberId: line.memberId,
    kind: "rewards.paid",
    values: {
      title: line.title,
      net: { fen: String(line.netFen) },
      tax: { fen: String(line.taxFen) },
      bank: await bankNameFor(tx, line.memberId, line.bankCode),
      last4: line.last4,
    },
    href: `/wallet/${line.rewardId}`,
    dedupeKey: `payout-paid:${line.id}`,
    chat: true,
  });
}
