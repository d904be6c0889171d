import { approvePayout, createPayout, exportPayout, lockPayout } from "#app/features/rewards/public.server.ts";
import { PAYOUTS } from "../content/payouts.ts";
import type { PayoutContent } from "../content/types.ts";
import { loadBankResult } from "./load-bank-result.ts";
import type { DemoStaff } from "./load-club.ts";
import { settleLines } from "./settle-lines.ts";
import { must, type Stage } from "./stage.ts";

/** From the second person's yes to the bank file. */
const EXPORTED_AFTER = { seconds: 20 };

/** The payouts one after the other: what one returns, the next pays. */
export async function loadPayouts(stage: Stage, staff: DemoStaff): Promise<void> {
  for (const payout of PAYOUTS) {
    const batchId = await draft(stage, staff, payout);
    if (payout.approved === null) continue;
    await approveAndExport(stage, staff, batchId, payout.approved);
    const maker = staff.actor(payout.drafted.by);
    await settleLines(stage, maker, batchId, payout.answers);
    if (payout.key === "exported") await loadBankResult(stage, maker, batchId);
  }
}

async function draft(stage: Stage, staff: DemoStaff, { key, drafted }: PayoutContent): Promise<string> {
  const batchId = stage.id("payout", key);
  const ctx = stage.as(staff.actor(drafted.by), stage.past(drafted.on));
  must(await createPayout(ctx, { requestId: batchId, filter: { accruedBefore: null, sourceKind: null } }), key);
  must(await lockPayout(ctx, { batchId }), `${key} locked`);
  return batchId;
}

async function approveAndExport(
  stage: Stage,
  staff: DemoStaff,
  batchId: string,
  { by, on }: NonNullable<PayoutContent["approved"]>,
): Promise<void> {
  const { db } = stage.services;
  const approvedAt = stage.past(on);
  const { _sum } = await db.payoutLine.aggregate({ where: { batchId }, _sum: { netFen: true } });
  must(await approvePayout(stage.as(staff.actor(by), approvedAt), { batchId, netFen: _sum.netFen ?? 0n }), batchId);
  const { longJobId } = await db.payoutBatch.findUniqueOrThrow({ where: { id: batchId }, select: { longJobId: true } });
  await exportPayout(stage.job(approvedAt.add(EXPORTED_AFTER)), { batchId, longJobId: longJobId ?? "" });
}
