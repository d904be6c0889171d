import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { dateFromPlainDate, type Temporal } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { bankNameFor } from "../queries/bank-names.server.ts";
import { judgeProof, type ProofRefusal } from "../rules/judge-proof.ts";
import { moveLine } from "../rules/move-payout.ts";
import { postPayout } from "../rules/post-transfers.ts";
import { closeWhenSettled } from "./close-payout.server.ts";
import { lockLine, type LockedLine } from "./lock-line.server.ts";
import { postKey } from "./posting-keys.ts";
import { postTransactions } from "./post-transaction.server.ts";

/** What the bank says of a payment. */
export type Proof = {
  lineId: string;
  /** The bank's own reference; no two payments have the same. */
  reference: string;
  paidFen: bigint;
  paidOn: Temporal.PlainDate;
  /** The bank's slip in storage, null without one. */
  slipKey: string | null;
};

export type ConfirmRefusal = ProofRefusal | "not_found" | "wrong_state" | "reference_used" | "is_payee";

/**
 * Records with proof that the bank has paid a line, and tells the payee; the last line closes its batch. The same proof
 * again changes nothing. Refuses what `judgeProof` refuses, a reference that proves another payment, and the payee.
 */
export async function confirmLine(ctx: Context<StaffActor>, proof: Proof): Promise<Outcome<undefined, ConfirmRefusal>> {
  assertMay(ctx.actor, "payouts.settle");
  try {
    return await inTransaction(ctx.db, (tx) => confirm(tx, ctx, proof));
  } catch (error) {
    if (isUniqueViolation(error)) return refuse("reference_used");
    throw error;
  }
}

async function confirm(tx: Tx, ctx: Context<StaffActor>, proof: Proof): Promise<Outcome<undefined, ConfirmRefusal>> {
  const line = await lockLine(tx, proof.lineId);
  if (!line) return refuse("not_found");
  if (line.state === "paid" && line.proofReference === proof.reference) return ok();
  const moved = moveLine({ state: line.state, move: "confirm" });
  if (!moved.ok) return refuse("wrong_state");
  if (ctx.actor.memberId === line.memberId) return refuse("is_payee");
  const judged = judgeProof({ proof, line, now: ctx.clock.now(), zone: ctx.zone });
  if (!judged.ok) return judged;

  await tx.payoutLine.update({
    where: { id: line.id },
    data: {
      state: moved.value,
      paidAt: nowDate(ctx),
      paidOn: dateFromPlainDate(proof.paidOn),
      proofReference: proof.reference,
      proofFen: proof.paidFen,
      proofKey: proof.slipKey,
      settledById: ctx.actor.staffId,
    },
  });
  await postTransactions(tx, ctx, [
    {
      key: postKey(line.id),
      posting: postPayout(line),
      rewardId: line.rewardId,
      payoutLineId: line.id,
      correctsKey: null,
    },
  ]);
  await closeWhenSettled(tx, ctx, line.batch);
  await tellPaid(tx, ctx, line, proof);
  return ok();
}

async function tellPaid(tx: Tx, ctx: Context<StaffActor>, line: LockedLine, proof: Proof): Promise<void> {
  await writeAudit(tx, ctx, {
    action: "payout.confirm_line",
    subjectKind: "payout_batch",
    subjectId: line.batch.id,
    detail: { line: line.id, reference: proof.reference, netFen: String(line.netFen) },
  });
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
