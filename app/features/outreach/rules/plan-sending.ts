import { Temporal, todayIn } from "#app/shared/club-time.ts";
import { isMourningDay } from "./list-festivals.ts";
import type { SendLimits } from "./send-limits.ts";

export type MessagePurpose = "emergency" | "answer" | "transaction" | "survey" | "greeting" | "nudge" | "campaign";

type Consent = "greetings" | "marketing" | "surveys";

/** `sentToday` counts the messages nobody had asked for. */
export type AccountState = {
  stopped: boolean;
  firstUsedAt: Temporal.Instant;
  loggedInAt: Temporal.Instant | null;
  lastSentAt: Temporal.Instant | null;
  sentToday: number;
};

/** `consents` are the ones in force; sales are muted while a complaint of the member is open. */
export type OwnerState = {
  consents: readonly string[];
  salesMuted: boolean;
  proactiveToday: number;
  proactiveThisMonth: number;
};

type WaitReason =
  "not_due" | "stopped" | "login_silence" | "quiet_hours" | "owner_day_full" | "warm_up" | "mourning" | "spacing";

type NeverReason = "no_consent" | "sales_muted" | "owner_month_full" | "too_late";

export type SendPlan =
  { send: "now" } | { send: "at"; at: Temporal.Instant; reason: WaitReason } | { send: "never"; reason: NeverReason };

type Traits = {
  /** Sent at any hour: somebody waits for it. */
  urgent: boolean;
  /** On the club's own initiative: needs a consent and counts against the owner's limits. */
  proactive: Consent | null;
  sales: boolean;
};

const TRAITS: Readonly<Record<MessagePurpose, Traits>> = {
  emergency: { urgent: true, proactive: null, sales: false },
  answer: { urgent: true, proactive: null, sales: false },
  transaction: { urgent: false, proactive: null, sales: false },
  survey: { urgent: false, proactive: "surveys", sales: false },
  greeting: { urgent: false, proactive: "greetings", sales: false },
  nudge: { urgent: false, proactive: "marketing", sales: true },
  campaign: { urgent: false, proactive: "marketing", sales: true },
};

type Request = {
  message: { purpose: MessagePurpose; dueAt: Temporal.Instant };
  account: AccountState;
  /** Null for a contact that is not bound to a member: it gets answers only. */
  owner: OwnerState | null;
  limits: SendLimits;
  now: Temporal.Instant;
  zone: string;
};

/**
 * The send governor: decides whether a bot account may send a message now, when to ask again, or
 * that it is never to be sent. Asking again at the given moment is safe: the answer is then "now"
 * unless something was sent in between. A greeting that cannot go out on its day is not sent.
 */
export function planSending(request: Request): SendPlan {
  const { message, now, zone } = request;
  const never = neverReason(request);
  if (never !== null) return { send: "never", reason: never };

  let at = now;
  let reason: WaitReason | null = null;
  for (const step of WAITS) {
    const until = step.until(request, at);
    if (until !== null && Temporal.Instant.compare(until, at) > 0) {
      at = until;
      reason = step.reason;
    }
  }
  if (reason === null) return { send: "now" };
  const isLate = !todayIn(at, zone).equals(todayIn(message.dueAt, zone));
  return message.purpose === "greeting" && isLate ? { send: "never", reason: "too_late" } : { send: "at", at, reason };
}

function neverReason({ message, owner, limits, now, zone }: Request): NeverReason | null {
  const { proactive, sales } = TRAITS[message.purpose];
  if (proactive === null) return null;
  if (owner === null || !owner.consents.includes(proactive)) return "no_consent";
  if (sales && owner.salesMuted) return "sales_muted";
  const today = todayIn(now, zone);
  const dueOn = todayIn(message.dueAt, zone);
  const isDueLaterMonth = Temporal.PlainYearMonth.compare(dueOn, today) > 0;
  const isMonthFull = owner.proactiveThisMonth >= limits.ownerProactiveMonth;
  if (isMonthFull && !isDueLaterMonth) return "owner_month_full";
  const isPast = Temporal.PlainDate.compare(dueOn, today) < 0;
  return message.purpose === "greeting" && isPast ? "too_late" : null;
}

type Wait = {
  reason: WaitReason;
  /** The moment before which the message waits, given that it would go out at `at`; null: no wait. */
  until: (request: Request, at: Temporal.Instant) => Temporal.Instant | null;
};

/** In this order a later wait never leads back into an earlier one. */
const WAITS: readonly Wait[] = [
  { reason: "not_due", until: ({ message }) => message.dueAt },
  {
    reason: "stopped",
    until: ({ account, limits, now }) => (account.stopped ? now.add({ minutes: limits.stoppedRecheckMinutes }) : null),
  },
  {
    reason: "login_silence",
    until: ({ message, account, limits }) =>
      TRAITS[message.purpose].urgent || account.loggedInAt === null
        ? null
        : account.loggedInAt.add({ hours: limits.silentHoursAfterLogin }),
  },
  {
    reason: "spacing",
    until: ({ message, account: { lastSentAt }, limits }) => {
      const gapMs = (sentAt: Temporal.Instant) =>
        TRAITS[message.purpose].urgent ? 1_000 * limits.answerGapSeconds : gapAfter(sentAt, limits);
      return lastSentAt?.add({ milliseconds: gapMs(lastSentAt) }) ?? null;
    },
  },
  { reason: "quiet_hours", until: openingAfter },
  {
    reason: "owner_day_full",
    until: (request, at) => {
      const { message, owner, limits } = request;
      const isFull = owner !== null && owner.proactiveToday >= limits.ownerProactiveDay;
      return TRAITS[message.purpose].proactive !== null && isFull ? afterToday(request, at) : null;
    },
  },
  {
    reason: "warm_up",
    until: (request, at) =>
      TRAITS[request.message.purpose].urgent || request.account.sentToday < dailyLimit(request)
        ? null
        : afterToday(request, at),
  },
  {
    reason: "mourning",
    until: ({ message, limits, zone }, at) => {
      let day = todayIn(at, zone);
      if (!TRAITS[message.purpose].sales || !isMourningDay(day)) return null;
      while (isMourningDay(day)) day = day.add({ days: 1 });
      return momentOf(day, limits.opens, zone);
    },
  },
];

/** The next moment in the club's speaking hours. */
function openingAfter({ message, limits, zone }: Request, at: Temporal.Instant) {
  if (TRAITS[message.purpose].urgent) return null;
  const day = todayIn(at, zone);
  const isClosed = Temporal.Instant.compare(at, momentOf(day, limits.closes, zone)) >= 0;
  return momentOf(isClosed ? day.add({ days: 1 }) : day, limits.opens, zone);
}

/** Tomorrow's opening for what would go out today. */
function afterToday({ limits, now, zone }: Request, at: Temporal.Instant) {
  const today = todayIn(now, zone);
  if (!todayIn(at, zone).equals(today)) return null;
  return momentOf(today.add({ days: 1 }), limits.opens, zone);
}

function dailyLimit({ account, limits, now }: Request): number {
  const usedDays = Math.floor(account.firstUsedAt.until(now).total("hours") / 24);
  if (usedDays >= limits.warmUpDays) return Infinity;
  return limits.warmUpFirstDay + usedDays * limits.warmUpMoreEachDay;
}

/**
 * Milliseconds of silence after a message. The jitter is drawn from the moment of that message
 * (multiplicative hashing with 2^32 / golden ratio), so that asking twice gives the same answer.
 */
function gapAfter(lastSentAt: Temporal.Instant, limits: SendLimits): number {
  const drawn = (Math.imul(lastSentAt.epochMilliseconds | 0, 0x9e3779b1) >>> 0) / 2 ** 32;
  const { minGapSeconds, maxGapSeconds } = limits;
  return Math.round(1_000 * (minGapSeconds + drawn * (maxGapSeconds - minGapSeconds)));
}

function momentOf(day: Temporal.PlainDate, time: string, zone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
}
