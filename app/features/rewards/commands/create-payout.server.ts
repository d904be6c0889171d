import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { newId, nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { readCandidates, type PayoutFilter } from "../queries/payout-candidates.server.ts";
import { problemOf } from "../rules/judge-payee.ts";
import { taxPreview } from "../rules/tax-reward.ts";

/** Numbers batches one after the other; the lock lasts until the transaction ends. */
const NUMBERING_LOCK = 72_707_370;

/**
 * Drafts a payout batch with every reward that fits the filter and can be paid now; the others are left for later.
 * Two people drafting at once share the rewards out, none is in both (unique in the database).
 * @param input.requestId becomes the batch's id: the same request again answers with the same batch.
 */
export function createPayout(
  ctx: Context<StaffActor>,
  { requestId, filter }: { requestId: string; filter: PayoutFilter },
): Promise<Outcome<{ batchId: string }, "nothing_to_pay">> {
  assertMay(ctx.actor, "payouts.create");
  return inTransaction(ctx.db, async (tx) => {
    await lockNumbering(tx);
    const known = await tx.payoutBatch.findUnique({ where: { id: requestId }, select: { id: true } });
    if (known) return ok({ batchId: known.id });
    const lines = await draftLines(tx, ctx, filter);
    if (lines.length === 0) return refuse("nothing_to_pay");

    const number = await nextNumber(tx, ctx);
    const { staffId } = ctx.actor;
    await tx.payoutBatch.create({ data: { id: requestId, number, createdById: staffId, createdAt: nowDate(ctx) } });
    const written = await writeLines(tx, requestId, lines);
    if (written === 0) {
      await tx.payoutBatch.delete({ where: { id: requestId } });
      return refuse("nothing_to_pay");
    }
    await writeAudit(tx, ctx, {
      action: "payout.create",
      subjectKind: "payout_batch",
      subjectId: requestId,
      detail: { number, lines: written },
    });
    return ok({ batchId: requestId });
  });
}

type DraftLine = {
  id: string;
  rewardId: string;
  memberId: string;
  bankAccountId: string;
  grossFen: bigint;
  taxFen: bigint;
  netFen: bigint;
};

/** Works out the tax of each payment by the rule in force today. */
async function draftLines(tx: Tx, ctx: Context, filter: PayoutFilter): Promise<DraftLine[]> {
  const on = todayIn(ctx.clock.now(), ctx.zone);
  const candidates = await readCandidates(tx, nowDate(ctx), filter);
  return candidates.flatMap(({ facts, bankAccountId, rewardId, memberId, taxRule, grossFen }) => {
    if (problemOf(facts) !== null || bankAccountId === null) return [];
    const { taxFen, netFen } = taxPreview({ taxRule, grossFen, on });
    return { id: newId(ctx), rewardId, memberId, bankAccountId, grossFen, taxFen, netFen };
  });
}

/** @returns how many were written: a reward that another batch took in this moment is left out. */
async function writeLines(tx: Tx, batchId: string, lines: readonly DraftLine[]): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO payout_line (id, batch_id, reward_id, member_id, bank_account_id, gross_fen, tax_fen, net_fen)
    SELECT id, ${batchId}::uuid, reward_id, member_id, bank_account_id, gross_fen, tax_fen, net_fen
    FROM unnest(
      ${lines.map(({ id }) => id)}::uuid[],
      ${lines.map(({ rewardId }) => rewardId)}::uuid[],
      ${lines.map(({ memberId }) => memberId)}::uuid[],
      ${lines.map(({ bankAccountId }) => bankAccountId)}::uuid[],
      ${lines.map(({ grossFen }) => grossFen)}::bigint[],
      ${lines.map(({ taxFen }) => taxFen)}::bigint[],
      ${lines.map(({ netFen }) => netFen)}::bigint[]
    ) AS line (id, reward_id, member_id, bank_account_id, gross_fen, tax_fen, net_fen)
    ORDER BY reward_id
    ON CONFLICT DO NOTHING`;
}

/** @returns month and count within it, such as 202611-02. */
async function nextNumber(tx: Tx, ctx: Context): Promise<string> {
  const { year, month } = todayIn(ctx.clock.now(), ctx.zone);
  const prefix = `${year}${String(month).padStart(2, "0")}-`;
  const count = await tx.payoutBatch.count({ where: { number: { startsWith: prefix } } });
  return `${prefix}${String(count + 1).padStart(2, "0")}`;
}

/** The same form sent twice at once waits here too, and then finds its batch. */
async function lockNumbering(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(${NUMBERING_LOCK})) AS locked`;
}
