import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import {
  dateFromInstant,
  dateFromPlainDate,
  instantFromDate,
  plainDateFromDate,
  type Temporal,
} from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { judgeContact, type ContactRefusal } from "../rules/judge-contact.ts";
import { lockReferral } from "./lock-referral.server.ts";

export type RecordedContact = {
  /** Becomes the contact's id: the same form again changes nothing. */
  requestId: string;
  referralId: string;
  happenedOn: Temporal.PlainDate;
  evidence: string;
};

/**
 * Records that the referral's own consultant was in contact with the friend, which renews the protection. Refuses what
 * `judgeContact` refuses, another's referral, and one of the consultant's own.
 */
export async function recordContact(
  ctx: Context<StaffActor>,
  { requestId, referralId, happenedOn, evidence }: RecordedContact,
): Promise<Outcome<undefined, ContactRefusal | "unknown_referral" | "other_consultant" | "own_referral">> {
  assertMay(ctx.actor, "referrals.move");
  return inTransaction(ctx.db, async (tx) => {
    const referral = await lockReferral(tx, referralId);
    if (referral === null) return refuse("unknown_referral");
    if (referral.referrerId === ctx.actor.memberId) return refuse("own_referral");
    if (referral.consultantId !== ctx.actor.staffId) return refuse("other_consultant");
    if ((await tx.referralContact.count({ where: { id: requestId } })) > 0) return ok();
    const lastStep = referral.steps[0];
    const verdict = judgeContact({
      referral: {
        ...referral.programme,
        stage: referral.stage,
        friendAgreed: referral.friendConsent === "agreed",
        protectedUntil: instantFromDate(referral.protectedUntil),
        lastStepOn: plainDateFromDate(lastStep?.happenedOn ?? referral.registeredAt),
        contacts: await tx.referralContact.count({
          where: { referralId, recordedAt: { gte: lastStep?.recordedAt ?? referral.registeredAt } },
        }),
      },
      contact: { happenedOn, evidence },
      now: ctx.clock.now(),
      zone: ctx.zone,
    });
    if (!verdict.ok) return verdict;
    const protectedUntil = dateFromInstant(verdict.value.protectedUntil);
    await tx.referralContact.create({
      data: {
        id: requestId,
        referralId,
        happenedOn: dateFromPlainDate(happenedOn),
        evidence,
        protectedUntil,
        staffId: ctx.actor.staffId,
        recordedAt: nowDate(ctx),
      },
    });
    await tx.referral.update({ where: { id: referralId }, data: { protectedUntil } });
    await writeAudit(tx, ctx, {
      action: "referral.contact",
      subjectKind: "referral",
      subjectId: referralId,
      detail: { happenedOn: happenedOn.toString(), protectedUntil: protectedUntil.toISOString() },
    });
    return ok();
  });
}
