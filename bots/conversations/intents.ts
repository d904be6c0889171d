/** What a message can mean. The names are those of the labelled corpus and of the club's reports. */
export const INTENTS = [
  "referral",
  "referral_incomplete",
  "referral_help",
  "my_referrals",
  "my_rewards",
  "points",
  "perks",
  "my_vouchers",
  "events",
  "event_register",
  "event_cancel",
  "my_events",
  "care",
  "my_care",
  "warranty",
  "emergency",
  "complaint",
  "suggestion",
  "praise",
  "human",
  "stop",
  "start",
  "language",
  "menu",
  "greeting",
  "greeting_back",
  "thanks",
  "ack",
  "bind",
  "survey_answer",
  "none",
] as const;

export type Intent = (typeof INTENTS)[number];

/** A friend as far as one message names them. `phone` is E.164. */
export type Friend = { name?: string; phone?: string; project?: string };

/**
 * What a message says besides its intent. A referral of one friend fills `name`, `phone` and
 * `project`; of several friends `friends`, with `project` beside it where all share one.
 */
export type Slots = Friend & {
  friends?: Friend[];
  /** One-time code of a binding, normalised. */
  code?: string;
  language?: "zh-CN" | "zh-TW" | "en";
  /** Answer to a 0–10 question. */
  score?: number;
};

export type Understanding = { intent: Intent; slots: Slots };
