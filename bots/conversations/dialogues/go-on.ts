import type { Temporal } from "#app/shared/club-time.ts";
import { unreachable } from "#app/shared/invariant.ts";
import type { Language } from "#app/shared/locale.ts";
import type { Facts } from "../facts.ts";
import { say } from "../replies.ts";
import type { Answered } from "../requests.ts";
import type { ConversationState } from "../state.ts";
import { ASK_PHONE, hearBinding, learnBound, learnCodeSent } from "./bind.ts";
import type { BindDraft } from "./bind.ts";
import { hearCare, learnCareReported } from "./care.ts";
import { reply } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";
import type { Draft } from "./drafts.ts";
import { hearEvents, hearRegister, learnEvents, learnRegistered } from "./events.ts";
import { hearFeedback, learnFeedback } from "./feedback.ts";
import { learnCareRequests, learnProgrammes, learnReferrals, learnRewards } from "./lists.ts";
import { open } from "./open.ts";
import { hearPerks, learnClaimed, learnPerks } from "./perks.ts";
import { hearReferral, learnReferral } from "./referral.ts";
import { hearRegistrations, learnCancelled, learnRegistrations } from "./registrations.ts";
import { toHeard } from "./to-heard.ts";
import { hearVouchers, learnVouchers } from "./vouchers.ts";
import { hearWarranty, learnWarranty } from "./warranty.ts";

/** Gives a message to the running dialogue; null when it is not meant for it. */
export function hear(draft: Draft, heard: Heard, facts: Facts): Step | null {
  switch (draft.dialogue) {
    case "bind":
      return hearBinding(draft, heard);
    case "care":
      return hearCare(draft, heard, facts);
    case "events":
      return hearEvents(draft, heard);
    case "feedback":
      return hearFeedback(draft, heard);
    case "perks":
      return hearPerks(draft, heard);
    case "referral":
      return hearReferral(draft, heard, facts);
    case "register":
      return hearRegister(draft, heard);
    case "registrations":
      return hearRegistrations(draft, heard);
    case "vouchers":
      return hearVouchers(draft, heard);
    case "warranty":
      return hearWarranty(heard, facts);
    default:
      return unreachable(draft);
  }
}

/** Gives the outcome of a request to the dialogue that asked for it. */
export function learn(
  { dialogue: draft, language }: Pick<ConversationState, "dialogue" | "language">,
  answered: Answered,
  facts: Facts,
): Step {
  const binding = draft?.dialogue === "bind" ? draft : ASK_PHONE;
  switch (answered.type) {
    case "sendBindingCode":
      return learnCodeSent(binding, answered);
    case "bindContact":
      return learnBound(binding, answered, openWish(binding, language, facts));
    case "listPerks":
      return learnPerks(answered);
    case "claimVoucher":
      return learnClaimed(draft?.dialogue === "perks" ? draft : null, answered);
    case "listVouchers":
      return learnVouchers(answered);
    case "listEvents":
      return learnEvents(draft?.dialogue === "events" ? draft : null, answered);
    case "registerForEvent":
      return learnRegistered(answered);
    case "listRegistrations":
      return learnRegistrations(draft?.dialogue === "registrations" ? draft : null, answered);
    case "cancelRegistration":
      return learnCancelled(answered);
    case "registerReferral":
      return learnReferral(answered);
    case "listReferrals":
      return learnReferrals(answered);
    case "readProgrammes":
      return learnProgrammes(answered);
    case "readRewards":
      return learnRewards(answered);
    case "reportCare":
      return learnCareReported(answered);
    case "listCareRequests":
      return learnCareRequests(answered);
    case "readWarranty":
      return learnWarranty(answered);
    case "recordFeedback":
      return learnFeedback(answered);
    case "handOver":
      return learnHandedOver(draft, answered, facts.now);
    case "setMessages":
      return reply(null, say(answered.request.wanted ? "start.done" : "stop.done"));
    default:
      return unreachable(answered);
  }
}

/** What the wish of before a binding opens; null without one, and as long as the facts know no member. */
function openWish({ wish }: BindDraft, language: Language, facts: Facts): Step | null {
  if (wish === null || facts.member === null) return null;
  return open(toHeard(wish, { language, projects: facts.projects }), facts);
}

/** A promise that has run out is not made again. */
function learnHandedOver(
  draft: Draft | null,
  { request: { reason }, outcome }: Answered<"handOver">,
  now: Temporal.Instant,
): Step {
  if (!outcome.ok) return reply(draft, say("refused"));
  const { promisedAt } = outcome.value;
  const isOver = promisedAt.epochMilliseconds < now.epochMilliseconds && reason !== "emergency";
  return reply(draft, isOver ? say("handOver.overdue") : say(`handOver.${reason}`, { at: { at: promisedAt } }));
}
