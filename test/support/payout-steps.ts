import { rmSync } from "node:fs";
import { afterAll } from "vitest";
import { approvePayout } from "#app/features/rewards/commands/approve-payout.server.ts";
import { createPayout } from "#app/features/rewards/commands/create-payout.server.ts";
import { exportPayout } from "#app/features/rewards/commands/export-payout.server.ts";
import { lockPayout } from "#app/features/rewards/commands/lock-payout.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import type { Database } from "#app/platform/db/database.ts";
import { openStorage } from "#app/platform/storage.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { Builders } from "./builders.ts";
import type { RewardBuilders } from "./reward-builders.ts";
import { jobServices } from "./job-services.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";

/** The steps of a payout batch through the commands, for tests that begin in the middle. */
export function createPayoutSteps(
  database: Database,
  builders: Builders,
  { sourceKind }: Pick<RewardBuilders, "sourceKind">,
) {
  const { db } = database;
  const folder = makeTemporaryFolder("kehui-payouts-");
  const storage = openStorage(folder);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function draft(creator: Context<StaffActor>): Promise<string> {
    const requestId = builders.id();
    const filter = { accruedBefore: null, sourceKind: sourceKind() };
    const created = await createPayout(creator, { requestId, filter });
    invariant(created.ok, "there is something to pay");
    return requestId;
  }

  async function lockedBatch(creator: Context<StaffActor>): Promise<string> {
    const batchId = await draft(creator);
    const locked = await lockPayout(creator, { batchId });
    invariant(locked.ok, "the draft can be locked");
    return batchId;
  }

  async function approvedBatch(creator: Context<StaffActor>, approver: Context<StaffActor>): Promise<string> {
    const batchId = await lockedBatch(creator);
    const approved = await approvePayout(approver, { batchId, netFen: await netOf(batchId) });
    invariant(approved.ok, "the batch can be approved");
    return batchId;
  }

  async function exportedBatch(creator: Context<StaffActor>, approver: Context<StaffActor>): Promise<string> {
    const batchId = await approvedBatch(creator, approver);
    await runExport(batchId);
    return batchId;
  }

  /** Does the job that approval asked for, in this process. */
  async function runExport(batchId: string): Promise<void> {
    const { longJobId } = await db.payoutBatch.findUniqueOrThrow({ where: { id: batchId } });
    invariant(longJobId !== null, "an approved batch has its job");
    const job = {
      ...jobServices(database),
      clock: builders.clock,
      vault: builders.as({ kind: "visitor" }).vault,
      storage,
      actor: { kind: "job", name: "rewards:export-payout" } as const,
      signal: new AbortController().signal,
      attempt: 1,
      isLastAttempt: false,
    };
    await exportPayout(job, { batchId, longJobId });
  }

  function linesOf(batchId: string) {
    return db.payoutLine.findMany({ where: { batchId }, orderBy: { id: "asc" } });
  }

  async function netOf(batchId: string): Promise<bigint> {
    const { _sum } = await db.payoutLine.aggregate({ where: { batchId, state: "queued" }, _sum: { netFen: true } });
    return _sum.netFen ?? 0n;
  }

  return { storage, draft, lockedBatch, approvedBatch, exportedBatch, runExport, linesOf, netOf };
}
