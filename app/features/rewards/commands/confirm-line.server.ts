import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { judgeProof, type ProofRefusal } from "../rules/judge-proof.ts";
import { moveLine } from "../rules/move-payout.ts";
import { lockLines } from "./lock-lines.server.ts";
import { payLines, type Payment } from "./pay-lines.server.ts";

/** What the bank says of a payment. */
export type Proof = Omit<Payment, "line"> & { lineId: string };

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

async function confirm(
  tx: Tx,
  ctx: Context<StaffActor>,
  { lineId, ...proof }: Proof,
): Promise<Outcome<undefined, ConfirmRefusal>> {
  const [line] = await lockLines(tx, [lineId]);
  if (!line) return refuse("not_found");
  if (line.state === "paid" && line.proofReference === proof.reference) return ok();
  if (!moveLine({ state: line.state, move: "confirm" }).ok) return refuse("wrong_state");
  if (ctx.actor.memberId === line.memberId) return refuse("is_payee");
  const judged = judgeProof({ proof, line, now: ctx.clock.now(), zone: ctx.zone });
  if (!judged.ok) return judged;

  await payLines(tx, ctx, ctx.actor, [{ line, ...proof }]);
  await writeAudit(tx, ctx, {
    action: "payout.confirm_line",
    subjectKind: "payout_batch",
    subjectId: line.batch.id,
    detail: { line: line.id, reference: proof.reference, netFen: String(line.netFen) },
  });
  return ok();
}
