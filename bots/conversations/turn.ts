import type { Language } from "#app/shared/locale.ts";
import { Temporal } from "#app/shared/club-time.ts";
import { besides } from "./dialogues/besides.ts";
import { reply, request } from "./dialogues/dialogue.ts";
import type { Heard, Step } from "./dialogues/dialogue.ts";
import type { Draft } from "./dialogues/drafts.ts";
import { hear, learn } from "./dialogues/go-on.ts";
import { hearWhileAwaited, hearWhileHeld } from "./dialogues/meanwhile.ts";
import { open } from "./dialogues/open.ts";
import { hearStranger } from "./dialogues/strangers.ts";
import { toHeard } from "./dialogues/to-heard.ts";
import { hearWish } from "./dialogues/wishes.ts";
import type { Facts } from "./facts.ts";
import { say } from "./replies.ts";
import type { Reply } from "./replies.ts";
import type { Answered, Request } from "./requests.ts";
import type { ConversationState } from "./state.ts";
import { languageOf, listen } from "./understanding/text.ts";

/** A message of the person; `photos` are storage keys. What could not be read has neither. */
export type Said = { text: string; photos: readonly string[]; isUnreadable: boolean };

export type Turn = {
  state: ConversationState;
  replies: readonly Reply[];
  /** To be carried out in this order; each outcome is given to `learnOutcome`. */
  requests: readonly Request[];
};

/** A dialogue can be continued for so long after its last message. */
const DIALOGUE_MINUTES = 30;
/** After so many messages in a row that say nothing to the bot, a person is asked to answer. */
const MOST_MISUNDERSTOOD = 2;

/**
 * Answers one message: the same state, message and facts always give the same turn. Danger comes
 * before everything, then the wish to be left alone or to speak to a person, then the dialogue.
 */
export function hearMessage(before: ConversationState, said: Said, facts: Facts): Turn {
  const heard = toHeard(said, { language: before.language, projects: facts.projects });
  const state = { ...before, language: languageFor(before, heard, facts) };
  if (heard.understood.intent === "emergency") return alarm(state, heard, facts);
  const live = isLive(before, facts) ? before.dialogue : null;
  if (state.holder === "staff") return heldTurn(state, live, heard, facts);
  if (said.isUnreadable) return turnOf(state, reply(live, say("unreadable")), facts);
  if (state.holder === "waiting") return awaitedTurn(state, live, heard, facts);
  const step = hearWish(heard, facts) ?? (facts.member === null ? hearStranger(live, heard, facts) : null);
  if (step !== null) return turnOf({ ...state, misunderstood: 0 }, step, facts);
  const continued = live === null ? null : hear(live, heard, facts);
  if (continued !== null) return turnOf({ ...state, misunderstood: 0 }, continued, facts);
  if (live === null && before.dialogue !== null && isOnlyAnAnswer(heard)) {
    return turnOf(state, reply(null, say("draft.ended")), facts);
  }
  const opened = open(heard, facts);
  if (opened === null) return miss(state, live, heard, facts);
  return turnOf({ ...state, misunderstood: 0 }, besides(live, heard, opened), facts);
}

/** Goes on with what came of a request of the turn before; after a binding `facts` are those of the member. */
export function learnOutcome(state: ConversationState, answered: Answered, facts: Facts): Turn {
  const step = learn(state, answered, facts);
  const handedOver = answered.type === "handOver" && answered.outcome.ok;
  const holder = handedOver && state.holder === "bot" ? "waiting" : state.holder;
  return turnOf({ ...state, holder, isPromised: handedOver || state.isPromised }, step, facts);
}

/** The number that is answered day and night, in the first words, whoever asks. */
function alarm(state: ConversationState, heard: Heard, facts: Facts): Turn {
  return {
    state: { ...state, dialogue: null, dialogueUntil: null, misunderstood: 0 },
    replies: [say("emergency", { phone: facts.dutyPhone })],
    requests: [{ type: "handOver", reason: "emergency", words: heard.text }],
  };
}

/**
 * A person is awaited. What the bot can do alone it does; all else is theirs, and the first such message is
 * acknowledged with the promised time.
 */
function awaitedTurn(state: ConversationState, live: Draft | null, heard: Heard, facts: Facts): Turn {
  const step = hearWhileAwaited(live, heard, facts);
  if (step !== null) return turnOf(state, step, facts);
  if (state.misunderstood > 0 || needsNoAnswer(heard)) return silentTurn(state);
  return tellPerson({ ...state, misunderstood: 1 }, heard);
}

/** A colleague speaks. The first message since the colleague's last answer is acknowledged with the promised time. */
function heldTurn(state: ConversationState, live: Draft | null, heard: Heard, facts: Facts): Turn {
  const step = hearWhileHeld(live, heard, facts);
  if (step !== null) return turnOf(state, step, facts);
  return state.isPromised || needsNoAnswer(heard) ? silentTurn(state) : tellPerson(state, heard);
}

function tellPerson(state: ConversationState, { text }: Heard): Turn {
  return { state, replies: [], requests: [{ type: "handOver", reason: "message", words: text }] };
}

function needsNoAnswer({ understood: { intent } }: Heard): boolean {
  return intent === "ack" || intent === "thanks";
}

function silentTurn(state: ConversationState): Turn {
  return { state, replies: [], requests: [] };
}

function miss(state: ConversationState, live: Draft | null, heard: Heard, facts: Facts): Turn {
  const misunderstood = state.misunderstood + 1;
  if (misunderstood >= MOST_MISUNDERSTOOD) {
    const step = request(null, { type: "handOver", reason: "not_understood", words: heard.text });
    return turnOf({ ...state, misunderstood: 0 }, step, facts);
  }
  const words = live === null ? say("notUnderstood") : say("draft.again");
  return turnOf({ ...state, misunderstood }, reply(live, words), facts);
}

function turnOf(state: ConversationState, { draft, replies, requests }: Step, { now }: Facts): Turn {
  const dialogueUntil = draft === null ? null : now.add({ minutes: DIALOGUE_MINUTES });
  return { state: { ...state, dialogue: draft, dialogueUntil }, replies, requests };
}

function isLive({ dialogueUntil }: ConversationState, { now }: Facts): boolean {
  return dialogueUntil !== null && Temporal.Instant.compare(now, dialogueUntil) < 0;
}

/** A message that means something only where something was asked. */
function isOnlyAnAnswer({ answer, understood: { intent } }: Heard): boolean {
  return answer.says !== null || answer.picks !== null || intent === "survey_answer";
}

/**
 * A wish is followed; otherwise a person is answered in the language in which they write. One English
 * word (hi, OK) from a member is no change of language. A stranger who writes traditional characters is
 * answered in them from then on: many words have none of their own.
 */
function languageFor({ language }: ConversationState, { text, understood }: Heard, { member }: Facts): Language {
  if (understood.intent === "language") return understood.slots.language ?? language;
  const utterance = listen(text);
  const written = languageOf(utterance);
  const telling = member === null || (understood.intent !== "none" && / /.test(utterance.shown)) || written !== "en";
  if (written === null || !telling) return language;
  if (member === null && written === "zh-TW") return written;
  return (written === "en") === (language === "en") ? language : written;
}
