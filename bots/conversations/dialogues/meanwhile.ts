import type { Facts } from "../facts.ts";
import { say } from "../replies.ts";
import { listen } from "../understanding/text.ts";
import { besides } from "./besides.ts";
import { ALONE, reply, request } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";
import type { Draft } from "./drafts.ts";
import { hearFeedback, startFeedback } from "./feedback.ts";
import { hear } from "./go-on.ts";
import { open } from "./open.ts";
import { hearReferral, startReferral } from "./referral.ts";
import { hearStrangerMeanwhile } from "./strangers.ts";
import { hearWish } from "./wishes.ts";

/** While a colleague speaks, "OK" may be meant for the colleague: only this word registers a friend. */
const CONFIRMS = /^(?:确认|confirm)/;

/** Answers what the bot can do alone while a person is awaited; null for what is meant for that person. */
export function hearWhileAwaited(live: Draft | null, heard: Heard, facts: Facts): Step | null {
  const isAlone = ALONE.has(heard.understood.intent);
  if (facts.member === null) return hearStrangerMeanwhile(live, heard, { facts, isAlone });
  const step = hearWish(heard, facts) ?? (live && hear(live, heard, facts));
  if (step !== null || !isAlone) return step;
  const opened = open(heard, facts);
  return opened && besides(live, heard, opened);
}

/**
 * While a colleague speaks the bot keeps quiet, but for the wish to be left alone, for a complaint, which is recorded
 * whoever speaks, and for a friend's number: staff see it starred and could do nothing with it. Null: it is for the
 * colleague.
 */
export function hearWhileHeld(live: Draft | null, heard: Heard, facts: Facts): Step | null {
  const { intent, slots } = heard.understood;
  if (intent === "stop" && facts.member !== null) return request(live, { type: "setMessages", wanted: false });
  const complaint = facts.member === null ? null : hearComplaint(live, heard);
  if (complaint !== null) return complaint;
  const decided = live?.dialogue === "referral" ? decide(live, heard, facts) : null;
  if (decided !== null) return decided;
  const hasPhone = slots.phone !== undefined || (slots.friends ?? []).some(({ phone }) => phone !== undefined);
  if (!hasPhone || (intent !== "referral" && intent !== "referral_incomplete")) return null;
  if (facts.member === null) return reply(live, say("held.strangersFriend"));
  const card = startReferral(heard, facts);
  return { ...card, replies: [say("held.friend"), ...card.replies] };
}

/** A complaint, or the words of one that was announced; thanks to the colleague are none. */
function hearComplaint(live: Draft | null, heard: Heard): Step | null {
  const { intent } = heard.understood;
  const announced = live?.dialogue === "feedback" && live.kind === "complaint" ? live : null;
  if (announced !== null && intent !== "ack" && intent !== "thanks") return hearFeedback(announced, heard);
  return intent === "complaint" ? startFeedback("complaint", heard) : null;
}

/** What changes the card, ends it or confirms it beyond doubt. */
function decide(live: Extract<Draft, { dialogue: "referral" }>, heard: Heard, facts: Facts): Step | null {
  const step = hearReferral(live, heard, facts);
  if (step === null) return null;
  if (step.requests.length > 0) return CONFIRMS.test(listen(heard.text).folded) ? step : null;
  return JSON.stringify(step.draft) === JSON.stringify(live) ? null : step;
}
