import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { staffNames } from "#app/features/identity/public.server.ts";
import { newId, type Context, type StaffActor } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { forbidden, notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { Temporal, todayIn } from "#app/shared/club-time.ts";
import { uuidOrNull } from "#app/shared/ids.ts";
import { groupPhone } from "#app/shared/phone.ts";
import { assignConsultant } from "../commands/assign-consultant.server.ts";
import { recordContact } from "../commands/record-contact.server.ts";
import { moveReferral } from "../commands/move-referral.server.ts";
import { revealFriendPhone } from "../commands/reveal-friend-phone.server.ts";
import { listConsultants, readReferral, type StaffReferral } from "../queries/work-list.server.ts";
import { MOST_CONTACTS } from "../rules/judge-contact.ts";
import { isClockRunning, likelyNext, nextStages } from "../rules/stages.ts";
import { staffSchema, type StaffForm } from "../schemas.ts";
import type { Contact } from "../screens/contact-friend.tsx";
import { StaffOneScreen } from "../screens/staff-one-screen.tsx";
import { describeEntry } from "./parts/describe-entry.server.ts";
import { describeHistory } from "./parts/describe-history.server.ts";
import { describeRecorded } from "./parts/describe-recorded.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "referrals" };
export const shouldRevalidate = reloadAfterRefusal;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "referrals.see");
  const referral = await readReferral(ctx, readId(params.id));
  if (referral === null) throw notFound();
  const { abilities, staffId } = ctx.actor;
  const names = await staffNames(ctx.db, [
    referral.consultantId,
    ...referral.steps.map(({ actorId }) => uuidOrNull(actorId)),
    ...referral.contacts.map((contact) => contact.staffId),
  ]);
  const isOwn = abilities.has("referrals.move") && referral.consultantId === staffId;
  const { format, texts } = context;
  const t = texts("referrals");
  return {
    title: referral.friendName,
    recorded: describeRecorded(context, request, referral),
    today: todayIn(ctx.clock.now(), ctx.zone).toString(),
    phone: referral.friendPhoneMasked,
    project: referral.project.name,
    referrer: { id: referral.referrer.id, name: referral.referrer.name },
    consent: t(`friendConsent.${referral.friendConsent}`),
    consentAt: referral.friendConsentAt && format.time(referral.friendConsentAt),
    contact: contactOf(ctx.actor, referral),
    reward: await describeEntry(context, ctx, referral.id),
    stage: t(`state.${isUnanswered(referral) ? "consent" : referral.stage}`),
    programme: t("staff.programme", {
      version: referral.programme.version,
      reward: format.money(referral.programme.rewardFen),
    }),
    until: isClockRunning(referral.stage) ? format.time(referral.protectedUntil) : null,
    consultant: { id: referral.consultantId, name: names.get(referral.consultantId ?? "") ?? null },
    steps: describeHistory(context, referral, names),
    next: isOwn ? nextOf(referral) : null,
    recordContact: isOwn ? contactFormOf(ctx, referral) : null,
    minutesBeforeVisit: referral.programme.minutesBeforeVisit,
    consultants: abilities.has("referrals.assign") ? await listConsultants(ctx) : null,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "referrals.see");
  const { abilities } = ctx.actor;
  const referralId = readId(params.id);
  const texts = context.texts("referrals");
  const form = await readForm(request, staffSchema, { texts });
  if (!form.ok) return form.response;
  const { value } = form;
  const needs = value.intent === "assign" ? "referrals.assign" : "referrals.move";
  if (!abilities.has(needs)) throw forbidden();
  if (value.intent === "reveal") {
    const seen = await revealFriendPhone(ctx, { referralId });
    return seen.ok ? { phone: groupPhone(seen.value.phone) } : form.refuse({ "": texts(`errors.${seen.reason}`) });
  }
  const done = await change(ctx, referralId, value);
  if (done.ok)
    return redirect(`/staff/referrals/${referralId}${value.intent === "move" ? `?recorded=${value.to}` : ""}`);
  const details = "details" in done ? { ...done.details } : {};
  return form.refuse({ [fieldOf(value.intent, done.reason)]: texts(`errors.${done.reason}`, details) });
}

/** Does what one of the page's forms asks. */
function change(ctx: Context<StaffActor>, referralId: string, value: Exclude<StaffForm, { intent: "reveal" }>) {
  if (value.intent === "assign") return assignConsultant(ctx, { referralId, consultantId: value.consultantId });
  if (value.intent === "contact") {
    const { requestId, contactOn, contactNote } = value;
    const happenedOn = Temporal.PlainDate.from(contactOn);
    return recordContact(ctx, { requestId, referralId, happenedOn, evidence: contactNote });
  }
  return moveReferral(ctx, {
    referralId,
    seenStage: value.seenStage,
    to: value.to,
    happenedOn: Temporal.PlainDate.from(value.happenedOn),
    happenedTime: value.happenedTime === undefined ? undefined : Temporal.PlainTime.from(value.happenedTime),
    evidence: value.evidence,
  });
}

/** @returns what the form for a contact shows; null when a contact renews nothing. */
function contactFormOf(ctx: Context<StaffActor>, { stage, friendConsent, steps, contacts }: StaffReferral) {
  if (!isClockRunning(stage) || friendConsent !== "agreed") return null;
  const since = steps.at(-1)?.recordedAt ?? new Date(0);
  const count = contacts.filter(({ recordedAt }) => recordedAt >= since).length;
  return { requestId: newId(ctx), contacts: count, most: MOST_CONTACTS };
}

/** @returns what the form offers to record; null when nothing follows. */
function nextOf({ stage }: Pick<StaffReferral, "stage">) {
  const moves = [...nextStages(stage)];
  return moves.length === 0 ? null : { after: stage, moves, likely: likelyNext(stage) };
}

function isUnanswered({ stage, friendConsent }: Pick<StaffReferral, "stage" | "friendConsent">): boolean {
  return stage === "registered" && friendConsent === "waiting";
}

/** @returns how the friend can be reached by this reader; null once the referral has ended or the home is sold. */
function contactOf(
  { abilities, staffId }: StaffActor,
  { stage, friendConsent, consultantId }: Pick<StaffReferral, "stage" | "friendConsent" | "consultantId">,
): Contact | null {
  if (friendConsent === "declined") return "declined";
  if (nextStages(stage).length === 0 || stage === "paid") return null;
  if (friendConsent === "waiting") return "waiting";
  if (!abilities.has("referrals.move") || consultantId !== staffId) return "notYours";
  return stage === "registered" ? "agreed" : "met";
}

/** @returns the field of a form that a refusal is about; "" for the form as a whole. */
function fieldOf(intent: StaffForm["intent"], reason: string): string {
  if (intent === "contact") {
    return { in_the_future: "contactOn", before_last_step: "contactOn", evidence_missing: "contactNote" }[reason] ?? "";
  }
  const fields: Readonly<Record<string, string>> = {
    registered_too_late: "happenedTime",
    in_the_future: "happenedOn",
    before_last_step: "happenedOn",
    evidence_missing: "evidence",
  };
  return fields[reason] ?? "";
}

export default function StaffOne() {
  const answer = useActionData<typeof action>();
  return (
    <StaffOneScreen
      {...useLoaderData<typeof loader>()}
      lastResult={answer && "result" in answer ? answer.result : undefined}
      fullPhone={answer && "phone" in answer ? answer.phone : undefined}
    />
  );
}
