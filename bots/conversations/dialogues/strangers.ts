import type { Facts } from "../facts.ts";
import { say } from "../replies.ts";
import { findOwnPhone } from "../understanding/phones.ts";
import { listen } from "../understanding/text.ts";
import { ASK_PHONE, hearBinding, hearProof, sendCode, startBinding } from "./bind.ts";
import type { BindDraft } from "./bind.ts";
import { ALONE, reply, request } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";
import type { Draft } from "./drafts.ts";

/**
 * Answers a contact that is bound to nobody. They can bind themselves, ask for a person or report that something is
 * broken; whatever else they say, the answer is the same and tells nothing about anybody. A number and nothing else is
 * the wish to bind, whether or not the club knows it. What they wanted is kept, and gone on with once they are bound.
 */
export function hearStranger(draft: Draft | null, heard: Heard, facts: Facts): Step {
  const { intent } = heard.understood;
  const binding = remember(draft, heard);
  if (intent === "human") return request(null, { type: "handOver", reason: "asked", words: heard.text });
  if (intent === "complaint") return request(null, { type: "handOver", reason: "complaint", words: heard.text });
  if (intent === "care") return reportBroken(binding, heard, facts);
  if (intent === "stop") return reply(draft, say("stop.done"));
  const givesUp = draft?.dialogue === "bind" && heard.answer.says === "cancel";
  if (!givesUp && (intent === "ack" || intent === "thanks")) return reply(draft);
  if (draft?.dialogue === "bind") return hearWhileBinding(binding, heard);
  if (intent === "bind") return startBinding(heard, facts);
  const phone = findOwnPhone(listen(heard.text).folded);
  if (phone !== null) return sendCode(binding, phone);
  return reply(binding, say("stranger.welcome", { club: facts.clubName }));
}

/** Takes the number or the code, but never a friend's number; any other wish has to wait for the binding. */
function hearWhileBinding(binding: BindDraft, heard: Heard): Step {
  const { intent } = heard.understood;
  const isWish = ALONE.has(intent) && heard.answer.says !== "cancel";
  const step = intent === "referral" ? null : isWish ? hearProof(binding, heard) : hearBinding(binding, heard);
  return step ?? reply(binding, say("stranger.bindFirst"));
}

/** The binding that runs or could, with the latest wish that the bot could see to once it is done; a number is none. */
function remember(draft: Draft | null, { text, photos, understood }: Heard): BindDraft {
  const running = draft?.dialogue === "bind" ? draft : ASK_PHONE;
  const { intent } = understood;
  const isWish = ALONE.has(intent) && intent !== "menu" && findOwnPhone(listen(text).folded) === null;
  return isWish ? { ...running, wish: { text, photos: [...photos] } } : running;
}

/**
 * Answers a stranger who waits for a person: they can bind themselves, and are told to before anything else that the
 * bot could do alone (`isAlone`). A friend's number is never taken for their own. Null: it is for the person.
 */
export function hearStrangerMeanwhile(
  draft: Draft | null,
  heard: Heard,
  { facts, isAlone }: { facts: Facts; isAlone: boolean },
): Step | null {
  const { intent } = heard.understood;
  if (intent === "human") return request(draft, { type: "handOver", reason: "asked", words: heard.text });
  if (intent === "stop") return reply(draft, say("stop.done"));
  const binding = remember(draft, heard);
  const isBinding = draft?.dialogue === "bind" && intent !== "referral";
  const proof = isBinding ? hearProof(binding, heard) : null;
  if (proof !== null) return proof;
  if (intent === "bind") return startBinding(heard, facts);
  const phone = findOwnPhone(listen(heard.text).folded);
  if (phone !== null) return sendCode(binding, phone);
  if (!isAlone || intent === "care" || intent === "complaint") return null;
  return reply(binding, say("stranger.bindFirst"));
}

/** Water does not wait for a binding: the duty number first, then a person, and the binding besides. */
function reportBroken(binding: BindDraft, heard: Heard, { dutyPhone }: Facts): Step {
  return {
    draft: binding,
    replies: [say("stranger.broken", { phone: dutyPhone })],
    requests: [{ type: "handOver", reason: "repair", words: heard.text }],
  };
}
