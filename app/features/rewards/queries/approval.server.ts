import { householdIdsOf } from "#app/features/membership/public.server.ts";
import type { Queryable } from "#app/platform/db/database.ts";
import { refuse, type Outcome } from "#app/shared/outcome.ts";
import { mayApprove } from "../rules/approve-payout.ts";
import { arePayoutsStopped } from "./payout-stop.server.ts";

export type ApprovalRefusal = "payouts_stopped" | "is_creator" | "is_payee" | "same_household" | "is_consultant";

/**
 * Asks the rule of the second pair of eyes with what is known now, unless payouts are stopped. Everything that approves or acts on an approval asks
 * here: the console, the command line, and the job that writes the bank file.
 */
export async function judgeApproval(
  db: Queryable,
  batch: { id: string; createdById: string },
  approver: { staffId: string; memberId: string | null },
): Promise<Outcome<undefined, ApprovalRefusal>> {
  if (await arePayoutsStopped(db)) return refuse("payouts_stopped");
  const lines = await db.payoutLine.findMany({
    where: { batchId: batch.id, state: "queued" },
    select: { memberId: true, reward: { select: { consultantId: true } } },
  });
  const people = [...new Set([...lines.map(({ memberId }) => memberId), approver.memberId ?? []].flat())];
  const households = await householdIdsOf(db, people);
  const householdsOf = (memberId: string | null) => (memberId === null ? [] : (households.get(memberId) ?? []));
  return mayApprove({
    creatorId: batch.createdById,
    approver: { ...approver, householdIds: householdsOf(approver.memberId) },
    payees: lines.map(({ memberId, reward }) => ({
      memberId,
      householdIds: householdsOf(memberId),
      consultantId: reward.consultantId,
    })),
  });
}
