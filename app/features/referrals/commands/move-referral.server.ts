import { writeAudit } from "#app/features/identity/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import { accrueReward, clawBackReward } from "#app/features/rewards/public.server.ts";
import { actorColumns, newId, nowDate, type Context, type JobActor, type StaffActor } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import {
  dateFromInstant,
  dateFromPlainDate,
  instantFromDate,
  plainDateFromDate,
  type Temporal,
} from "#app/shared/club-time.ts";
import { invariant } from "#app/shared/invariant.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { judgeMove, type MoveRefusal } from "../rules/judge-move.ts";
import { protectedAfterVisit } from "../rules/protect.ts";
import { isOnTrack, type Stage } from "../rules/stages.ts";

export type Move = {
  referralId: string;
  to: Stage;
  /** The club's day on which it happened. */
  happenedOn: Temporal.PlainDate;
  /** Number of the visit slip, contract or receipt, or why the friend is lost. */
  evidence: string;
  /** Storage key of a photographed slip. */
  evidenceKey?: string;
};

/**
 * Records a referral's next stage with its date and evidence, tells the owner, and accrues the reward when the sale is
 * paid; a sale cancelled after that takes the reward back. Only the referral's own consultant records, never on a
 * referral of their own.
 */
export async function moveReferral(
  ctx: Context<StaffActor | JobActor>,
  move: Move,
): Promise<Outcome<undefined, MoveRefusal | "unknown_referral" | "other_consultant" | "own_referral">> {
  const { actor } = ctx;
  invariant(actor.kind === "job" || actor.abilities.has("referrals.move"), "the actor moves referrals");
  return inTransaction(ctx.db, async (tx) => {
    const referral = await lockReferral(tx, move.referralId);
    if (referral === null) return refuse("unknown_referral");
    if (actor.kind === "staff" && referral.consultantId !== actor.staffId) return refuse("other_consultant");
    if (actor.kind === "staff" && referral.referrerId === actor.memberId) return refuse("own_referral");
    if (referral.stage === move.to) return ok();
    const verdict = judgeMove({
      referral: {
        stage: referral.stage,
        friendAgreed: referral.friendConsent === "agreed",
        registeredAt: instantFromDate(referral.registeredAt),
        protectedUntil: instantFromDate(referral.protectedUntil),
        minutesBeforeVisit: referral.programme.minutesBeforeVisit,
        lastStepOn: plainDateFromDate(referral.steps[0]?.happenedOn ?? referral.registeredAt),
      },
      step: move,
      now: ctx.clock.now(),
      zone: ctx.zone,
    });
    if (!verdict.ok) return verdict;
    await recordStep(tx, ctx, referral, move);
    await settleReward(tx, ctx, referral, move);
    await notify(tx, ctx, {
      memberId: referral.referrerId,
      kind: `referrals.${move.to}`,
      values: { friend: referral.friendName, project: referral.project.name, reason: move.evidence },
      href: `/refer/${referral.id}`,
      dedupeKey: `referral-${move.to}:${referral.id}`,
      chat: true,
    });
    await writeAudit(tx, ctx, {
      action: `referral.${move.to}`,
      subjectKind: "referral",
      subjectId: referral.id,
      detail: { happenedOn: move.happenedOn.toString() },
    });
    return ok();
  });
}

type Referral = NonNullable<Awaited<ReturnType<typeof lockReferral>>>;

async function lockReferral(tx: Tx, referralId: string) {
  await tx.$queryRaw`SELECT 1 FROM referral WHERE id = ${referralId}::uuid FOR UPDATE`;
  return tx.referral.findUnique({
    where: { id: referralId },
    include: {
      programme: true,
      project: { select: { name: true } },
      steps: { orderBy: { happenedOn: "desc" }, take: 1, select: { happenedOn: true } },
    },
  });
}

async function recordStep(tx: Tx, ctx: Context, referral: Referral, move: Move): Promise<void> {
  const visitedUntil = protectedAfterVisit(ctx.clock.now(), referral.programme);
  await tx.referral.update({
    where: { id: referral.id },
    data: {
      stage: move.to,
      ...(isOnTrack(move.to) ? {} : { endedAt: nowDate(ctx) }),
      ...(move.to === "visited" ? { protectedUntil: dateFromInstant(visitedUntil) } : {}),
    },
  });
  await tx.referralStep.create({
    data: {
      id: newId(ctx),
      referralId: referral.id,
      stage: move.to,
      happenedOn: dateFromPlainDate(move.happenedOn),
      evidence: move.evidence,
      evidenceKey: move.evidenceKey ?? null,
      ...actorColumns(ctx.actor),
      recordedAt: nowDate(ctx),
    },
  });
}

async function settleReward(tx: Tx, ctx: Context, referral: Referral, move: Move): Promise<void> {
  const source = { sourceKind: "referral" as const, sourceId: referral.id };
  if (move.to === "paid") {
    const accrued = await accrueReward(tx, ctx, {
      ...source,
      memberId: referral.referrerId,
      consultantId: referral.consultantId,
      title: `${referral.friendName} · ${referral.project.name}`,
      taxRule: referral.programme.taxRule,
      grossFen: referral.programme.rewardFen,
      holdDays: referral.programme.holdDays,
    });
    invariant(accrued.ok, "a referral reaches paid once");
  }
  if (move.to === "cancelled" && referral.stage === "paid") {
    await clawBackReward(tx, ctx, { ...source, reason: move.evidence });
  }
}
