import type { Choice } from "../facts.ts";
import type { Intent, Understanding } from "../intents.ts";
import type { Reply } from "../replies.ts";
import type { Request } from "../requests.ts";
import { fold } from "../understanding/text.ts";
import type { Answer } from "../understanding/answers.ts";
import type { Draft } from "./drafts.ts";

/** One message of a person, understood by itself and read as a possible answer. */
export type Heard = {
  text: string;
  /** Storage keys of the pictures that came with it. */
  photos: readonly string[];
  understood: Understanding;
  answer: Answer;
};

/** What a dialogue does with a message or an outcome: goes on with `draft`, or ends with null. */
export type Step = { draft: Draft | null; replies: readonly Reply[]; requests: readonly Request[] };

/** Ends or continues a dialogue with these bubbles. */
export function reply(draft: Draft | null, ...replies: Reply[]): Step {
  return { draft, replies, requests: [] };
}

/** Asks for something to be done; the dialogue goes on with the outcome. */
export function request(draft: Draft | null, ...requests: Request[]): Step {
  return { draft, replies: [], requests };
}

/** What starts something else in the middle of a dialogue, however short: a list, a topic, a wish. */
export const ASIDES: ReadonlySet<Intent> = new Set<Intent>([
  "referral_help",
  "my_referrals",
  "my_rewards",
  "points",
  "perks",
  "my_vouchers",
  "events",
  "my_events",
  "my_care",
  "warranty",
  "complaint",
  "menu",
]);

/** What the bot does alone as well as ever while a person is awaited, and goes on with after a binding. */
export const ALONE: ReadonlySet<Intent> = new Set<Intent>([
  ...ASIDES,
  "referral",
  "referral_incomplete",
  "event_register",
  "event_cancel",
  "care",
]);

/** Tells whether a message turns to something else instead of answering. */
export function isAside({ understood }: Heard): boolean {
  return ASIDES.has(understood.intent);
}

/** The one of a list that a message picks, by its number or by (a part of) its name. */
export function chosen<T extends Choice>(choices: readonly T[], { text, answer }: Heard): T | null {
  if (answer.picks !== null) return choices[answer.picks - 1] ?? null;
  const said = fold(text.normalize("NFKC").trim());
  const named = choices.filter(({ name }) => fold(name).includes(said) || said.includes(fold(name)));
  return said.length > 1 && named.length === 1 ? (named[0] ?? null) : null;
}
