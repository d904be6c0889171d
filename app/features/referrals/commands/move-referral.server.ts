import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import { actorColumns, newId, nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { dateFromInstant, dateFromPlainDate, instantFromDate, plainDateFromDate } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { judgeMove, visitedAt, type MoveRefusal, type Step } from "../rules/judge-move.ts";
import { maskEvidence } from "../rules/mask-evidence.ts";
import { protectedAfterVisit } from "../rules/protect.ts";
import { isOnTrack, type Stage } from "../rules/stages.ts";
import { lockReferral, type LockedReferral } from "./lock-referral.server.ts";
import { settleReward } from "./settle-reward.server.ts";

export type Move = Step & {
  referralId: string;
  /** The stage that whoever records this step had before them; left out where nobody reads a page first. */
  seenStage?: Stage;
};

type Refusal = MoveRefusal | "moved_meanwhile" | "unknown_referral" | "other_consultant" | "own_referral";

/**
 * Records a referral's next stage with its date and evidence, tells the owner, and accrues the reward when the sale is
 * paid; a sale cancelled after that takes the reward back. Only the referral's own consultant records, never on a
 * referral of their own. The same step again changes nothing; a step after a stage that is no longer the referral's is
 * refused, so that what was written as proof of one stage never becomes that of the next.
 */
export async function moveReferral(ctx: Context<Steward>, move: Move): Promise<Outcome<undefined, Refusal>> {
  assertMay(ctx.actor, "referrals.move");
  return inTransaction(ctx.db, async (tx) => {
    const referral = await lockReferral(tx, move.referralId);
    if (referral === null) return refuse("unknown_referral");
    const scope = judgeScope(ctx, referral);
    if (!scope.ok) return scope;
    if (referral.stage === move.to) return ok();
    if (move.seenStage !== undefined && move.seenStage !== referral.stage) return refuse("moved_meanwhile");
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
    await tellReferrer(tx, ctx, referral, move);
    await settleReward(tx, ctx, referral, move.to);
    await writeAudit(tx, ctx, {
      action: "referral.move",
      subjectKind: "referral",
      subjectId: referral.id,
      detail: {
        from: referral.stage,
        stage: move.to,
        happenedOn: move.happenedOn.toString(),
        evidence: maskEvidence(move.evidence, {
          name: referral.friendName,
          phone: ctx.vault.decrypt(referral.friendPhoneEnc),
          hasAgreed: referral.friendConsent === "agreed",
        }),
      },
    });
    return ok();
  });
}

function judgeScope(
  { actor }: Context<Steward>,
  referral: LockedReferral,
): Outcome<undefined, "other_consultant" | "own_referral"> {
  if (actor.kind === "job") return ok();
  if (referral.referrerId === actor.memberId) return refuse("own_referral");
  return referral.consultantId === actor.staffId ? ok() : refuse("other_consultant");
}

async function recordStep(tx: Tx, ctx: Context, { id, programme }: LockedReferral, move: Move): Promise<void> {
  const visited = move.to === "visited" ? visitedAt(move, ctx.clock.now(), ctx.zone) : null;
  await tx.referral.update({
    where: { id },
    data: {
      stage: move.to,
      ...(isOnTrack(move.to) ? {} : { endedAt: nowDate(ctx) }),
      ...(visited === null ? {} : { protectedUntil: dateFromInstant(protectedAfterVisit(visited, programme)) }),
    },
  });
  await tx.referralStep.create({
    data: {
      id: newId(ctx),
      referralId: id,
      stage: move.to,
      happenedOn: dateFromPlainDate(move.happenedOn),
      happenedAt: visited === null ? null : dateFromInstant(visited),
      evidence: move.evidence,
      ...actorColumns(ctx.actor),
      recordedAt: nowDate(ctx),
    },
  });
}

/** The owner learns how far the friend has come, never what was recorded; what it means in money the wallet tells. */
async function tellReferrer(tx: Tx, ctx: Context, referral: LockedReferral, { to }: Move): Promise<void> {
  if (to === "paid" || (to === "cancelled" && referral.stage === "paid")) return;
  await notify(tx, ctx, {
    memberId: referral.referrerId,
    kind: `referrals.${to}`,
    values: { friend: referral.friendName, project: referral.project.name },
    href: `/refer/${referral.id}`,
    dedupeKey: `referral-${to}:${referral.id}`,
    chat: true,
  });
}
