import { approvePayout } from "#app/features/rewards/commands/approve-payout.server.ts";
import { confirmLine } from "#app/features/rewards/commands/confirm-line.server.ts";
import { createPayout } from "#app/features/rewards/commands/create-payout.server.ts";
import { freezeBankAccount } from "#app/features/rewards/commands/freeze-bank-account.server.ts";
import { lockPayout } from "#app/features/rewards/commands/lock-payout.server.ts";
import { pullLine } from "#app/features/rewards/commands/pull-line.server.ts";
import { returnLine } from "#app/features/rewards/commands/return-line.server.ts";
import { cancelPayout, sendBackPayout } from "#app/features/rewards/commands/undo-payout.server.ts";
import { accrueReward, clawBackReward, type NewReward } from "#app/features/rewards/public.server.ts";
import type { BatchState } from "#app/features/rewards/rules/move-payout.ts";
import type { Context, MemberActor, StaffActor } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { Builders } from "./builders.ts";
import type { createPayoutSteps } from "./payout-steps.ts";
import type { RewardBuilders } from "./reward-builders.ts";

/** Everything that can happen to rewards. */
export const MOVES = [
  "accrue",
  "accrue_again",
  "draft",
  "lock",
  "approve",
  "export",
  "confirm",
  "return",
  "pull",
  "send_back",
  "cancel",
  "claw_back",
  "freeze",
] as const;

type Kind = (typeof MOVES)[number];

/** `push` is the next step of a batch, whatever that is: without it few stories would come to a payment. */
export type Move = { kind: Kind | "push"; which: number; grossFen: bigint };

const NEXT: Partial<Record<BatchState, Kind>> = {
  draft: "lock",
  locked: "approve",
  approved: "export",
  exporting: "export",
  exported: "confirm",
};

type Stage = {
  db: Db;
  builders: Builders;
  rewards: RewardBuilders;
  steps: ReturnType<typeof createPayoutSteps>;
};

/** Sets up two members and two people of finance, and makes moves about them. */
export async function createMoneyMoves({ db, builders, rewards, steps }: Stage) {
  const members: MemberActor[] = [await rewards.payee(), await rewards.payee()];
  const memberIds = members.map(({ memberId }) => memberId);
  const maker = builders.as(await builders.staff("finance"));
  const approver = builders.as(await builders.staff("finance"));
  const sourceKind = rewards.sourceKind();
  let lastExport: Promise<{ ok: boolean }> = Promise.resolve({ ok: true });

  async function rewardAt(which: number) {
    const found = await db.reward.findMany({ where: { sourceKind }, orderBy: { id: "asc" } });
    return found[which % Math.max(1, found.length)];
  }

  async function lineAt(which: number) {
    const found = await db.payoutLine.findMany({ where: { memberId: { in: memberIds } }, orderBy: { id: "desc" } });
    return found[which % Math.max(1, found.length)];
  }

  async function batchAt(which: number) {
    const found = await db.payoutBatch.findMany({
      where: { createdById: maker.actor.staffId },
      orderBy: { id: "desc" },
    });
    return found[which % Math.max(1, Math.min(found.length, 2))];
  }

  const onBatch = (which: number, act: (batchId: string) => Promise<{ ok: boolean }>) =>
    batchAt(which).then((batch) => batch && act(batch.id));
  const onLine = (
    which: number,
    act: (line: NonNullable<Awaited<ReturnType<typeof lineAt>>>) => Promise<{ ok: boolean }>,
  ) => lineAt(which).then((line) => line && act(line));

  const acts: Record<Kind, (move: Move) => Promise<{ ok: boolean } | undefined>> = {
    async accrue({ which, grossFen }) {
      await rewards.reward(members[which % 2] ?? { kind: "member", memberId: "" }, { grossFen });
      return { ok: true };
    },
    async accrue_again({ which }) {
      const reward = await rewardAt(which);
      if (!reward) return undefined;
      const again = await inTransaction(db, (tx) => accrueReward(tx, maker, { ...saleOf(reward), holdDays: 0 }));
      invariant(!again.ok, "a sale is rewarded once");
      return { ok: true };
    },
    draft: () => createPayout(maker, { requestId: builders.id(), filter: { accruedBefore: null, sourceKind } }),
    lock: ({ which }) => onBatch(which, (batchId) => lockPayout(maker, { batchId })),
    approve: ({ which }) =>
      onBatch(which, async (batchId) => approvePayout(approver, { batchId, netFen: await steps.netOf(batchId) })),
    export: ({ which }) =>
      onBatch(which, (batchId) => {
        // The queue runs a job once at a time.
        lastExport = lastExport.then(() => exportIfApproved(db, steps, batchId));
        return lastExport;
      }),
    confirm: ({ which }) => onLine(which, (line) => confirmLine(maker, proofOf(maker, line))),
    return: ({ which }) => onLine(which, ({ id }) => returnLine(maker, { lineId: id, reason: "账户已销" })),
    pull: ({ which }) => onLine(which, ({ id }) => pullLine(maker, { lineId: id, reason: "再看看" })),
    send_back: ({ which }) => onBatch(which, (batchId) => sendBackPayout(approver, { batchId, reason: "再看看" })),
    cancel: ({ which }) => onBatch(which, (batchId) => cancelPayout(maker, { batchId, reason: "不发了" })),
    async claw_back({ which }) {
      const reward = await rewardAt(which);
      return reward && inTransaction(db, (tx) => clawBackReward(tx, maker, { ...reward, reason: "退房" }));
    },
    async freeze({ which }) {
      const member = members[which % 2];
      const account = member && (await db.bankAccount.findFirst({ where: { memberId: member.memberId } }));
      // Rarely: nothing can be paid to the member afterwards.
      return account && which >= 6 ? freezeBankAccount(builders.as(member), { accountId: account.id }) : undefined;
    },
  };

  return {
    memberIds,
    /** @returns what was done, or null when it was refused; anything else is thrown. */
    async make(move: Move): Promise<Kind | null> {
      const state = move.kind === "push" ? (await batchAt(move.which))?.state : undefined;
      const kind = move.kind === "push" ? ((state && NEXT[state]) ?? "draft") : move.kind;
      const outcome = await acts[kind](move);
      return outcome?.ok ? kind : null;
    },
  };
}

/** What a reward was made from. */
function saleOf({ memberId, sourceKind, sourceId, consultantId, title, taxRule, grossFen }: NewSale): NewSale {
  return { memberId, sourceKind, sourceId, consultantId, title, taxRule, grossFen };
}

type NewSale = Omit<NewReward, "holdDays">;

async function exportIfApproved(db: Db, steps: Stage["steps"], batchId: string): Promise<{ ok: boolean }> {
  const { state } = await db.payoutBatch.findUniqueOrThrow({ where: { id: batchId } });
  if (state !== "approved") return { ok: false };
  await steps.runExport(batchId);
  return { ok: true };
}

function proofOf(ctx: Context<StaffActor>, { id, netFen }: { id: string; netFen: bigint }) {
  const paidOn = ctx.clock.now().toZonedDateTimeISO(ctx.zone).toPlainDate();
  return { lineId: id, reference: id, paidFen: netFen, paidOn, slipKey: null };
}
