import type { Intent } from "../intents.ts";
import type { Cue } from "./cues.ts";
import type { Mentions } from "./friends.ts";
import type { Utterance } from "./text.ts";

/** All that is known about a message when its intent is decided. */
export type Evidence = {
  utterance: Utterance;
  cues: ReadonlySet<Cue>;
  mentions: Mentions;
  code: string | null;
  score: number | null;
};

/** The evidence in the form in which rules ask for it. */
type Reading = {
  has: (...cues: Cue[]) => boolean;
  phone: boolean;
  brokenPhone: boolean;
  named: boolean;
  /** Every friend of the message has a name and a number. */
  complete: boolean;
  project: boolean;
  code: boolean;
  score: boolean;
  /** Characters of the message. */
  length: number;
};

type Rule = readonly [Intent, (is: Reading) => boolean];

/** In order of precedence: danger first, then what must not be mistaken, small talk last. */
const rules: readonly Rule[] = [
  ["none", (is) => is.has("injection")],
  ["emergency", isEmergency],
  ["none", (is) => is.has("advert") && !is.has("refer", "complaint", "payout")],
  ["none", (is) => is.has("prying") && !(is.has("refer") && is.phone)],
  ["none", (is) => is.has("refer_thing") && !is.phone],
  ["bind", (is) => is.code || (is.has("bind") && !is.has("refer"))],
  ["referral", (is) => is.complete && isReferral(is)],
  ["stop", (is) => is.has("stop") && !is.has("defect", "part", "was_referred")],
  ["start", (is) => is.has("start") && !is.has("register", "cancel", "defect")],
  ["language", (is) => is.has("language")],
  ["survey_answer", (is) => is.has("scale")],
  ["complaint", isComplaint],
  ["greeting_back", (is) => is.has("wish") && !is.has("refer", "defect", "repair", "voucher", "perk", "suggestion")],
  ["human", (is) => is.has("human") && !is.has("praise")],
  ["referral_incomplete", (is) => is.brokenPhone && is.named],
  ["points", (is) => is.has("points") && !is.has("refer")],
  ["my_rewards", isMyRewards],
  ["my_referrals", isMyReferrals],
  ["warranty", (is) => is.has("warranty")],
  ["my_care", isMyCare],
  ["referral_help", isReferralHelp],
  ["referral_incomplete", (is) => isReferral(is) || isProspect(is)],
  ["praise", isPraise],
  ["event_cancel", (is) => is.has("cancel") && is.has("event", "register")],
  ["my_vouchers", (is) => is.has("voucher") && is.has("mine", "progress", "not_working")],
  ["my_events", (is) => is.has("event", "register") && is.has("mine") && !is.has("defect", "voucher")],
  ["suggestion", (is) => is.has("suggestion")],
  ["event_register", (is) => is.has("register") && is.has("event") && !is.has("voucher", "browse")],
  ["perks", (is) => is.has("perk", "voucher") && !is.has("defect")],
  ["care", isCare],
  ["events", (is) => is.has("event")],
  ["event_register", (is) => is.has("register") && is.length < 25],
  ["event_cancel", (is) => is.has("cancel") && is.length < 15 && !is.has("ack")],
  ["perks", (is) => is.has("perk_place") && is.has("refer", "list", "how")],
  ["care", (is) => is.has("defect") && is.length < 60],
  ["survey_answer", (is) => is.score],
  ["menu", (is) => is.has("menu")],
  ["ack", (is) => is.has("ack") && !is.has("greeting")],
  ["greeting", (is) => is.has("greeting")],
  ["thanks", (is) => is.has("thanks") && is.length < 40],
  ["ack", (is) => is.has("ack")],
];

/** Decides what a message means: the first rule that holds. */
export function decide(evidence: Evidence): Intent {
  const reading = readingOf(evidence);
  return rules.find(([, holds]) => holds(reading))?.[0] ?? "none";
}

function readingOf({ utterance, cues, mentions, code, score }: Evidence): Reading {
  const { friends, brokenPhone, projects } = mentions;
  return {
    has: (...wanted) => wanted.some((cue) => cues.has(cue)),
    phone: friends.some(({ phone }) => phone !== undefined),
    named: friends.some(({ name }) => name !== undefined),
    complete: friends.length > 0 && friends.every(({ name, phone }) => name !== undefined && phone !== undefined),
    brokenPhone,
    project: projects.length > 0,
    code: code !== null,
    score: score !== null,
    length: utterance.folded.length,
  };
}

function isEmergency(is: Reading): boolean {
  if (is.has("no_emergency") || is.complete) return false;
  return is.has("gas", "fire", "lift_trap", "spark", "burst", "cry_for_help");
}

function isReferral(is: Reading): boolean {
  if (is.has("was_referred", "refer_no")) return false;
  if (is.complete) return true;
  if (is.has("refer_other") && !is.phone) return false;
  return is.has("refer") || is.phone;
}

function isProspect(is: Reading): boolean {
  return (
    (is.has("friend") || is.named) &&
    (is.has("home_interest") || is.project) &&
    !is.has("defect", "event", "was_referred", "refer_no")
  );
}

function isComplaint(is: Reading): boolean {
  if (is.has("praise") && !is.has("anger")) return false;
  if (is.phone && is.has("refer")) return false;
  return (
    is.has("complaint") ||
    (is.has("anger") && is.has("service", "waiting", "repair", "part")) ||
    (is.has("waiting") && is.has("repair", "defect"))
  );
}

function isMyReferrals(is: Reading): boolean {
  if (is.phone) return false;
  if (is.has("offer", "repair", "defect", "was_referred", "refer_other", "supposing")) return false;
  return is.has("referred", "friend_progress");
}

function isMyRewards(is: Reading): boolean {
  if (is.has("voucher")) return false;
  const due =
    is.has("payout", "mine", "progress") && !(is.has("refer") && is.has("friend") && !is.has("mine", "referred"));
  return (is.has("reward") && due) || (is.has("payout") && !is.has("refer"));
}

function isReferralHelp(is: Reading): boolean {
  if (is.has("refer_other", "was_referred", "refer_no")) return false;
  if (is.phone || is.brokenPhone || is.named) return false;
  const asks = is.has("how") || (is.has("question") && !is.has("home_interest") && !is.project);
  return is.has("reward") || (is.has("refer") && asks && !is.has("offer"));
}

function isMyCare(is: Reading): boolean {
  return is.has("repair") && is.has("progress", "mine") && !is.has("event");
}

/** 暖气片是凉的: a part of the home and no question says that something is wrong with it. */
function isPlainReport(is: Reading): boolean {
  return !is.has("question", "perk", "perk_place", "home_interest", "suggestion") && is.length < 30;
}

function isPraise(is: Reading): boolean {
  if (is.has("complaint", "anger", "suggestion")) return false;
  return is.has("praise") || (is.has("service") && is.has("good"));
}

function isCare(is: Reading): boolean {
  if (is.has("event")) return false;
  if (is.has("repair")) return true;
  return is.has("part") ? is.has("defect") || isPlainReport(is) : is.has("defect") && is.length < 30;
}
