import type { Facts } from "../facts.ts";
import { say } from "../replies.ts";
import { findOwnPhone } from "../understanding/phones.ts";
import { listen } from "../understanding/text.ts";
import { ASK_PHONE, hearBinding, hearProof, sendCode, startBinding } from "./bind.ts";
import { reply, request } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";
import type { Draft } from "./drafts.ts";

/**
 * Answers a contact that is bound to nobody. They can bind themselves, ask for a person or report that something is
 * broken; whatever else they say, the answer is the same and tells nothing about anybody. A number and nothing else is
 * the wish to bind, whether or not the club knows it.
 */
export function hearStranger(draft: Draft | null, heard: Heard, facts: Facts): Step {
  const { intent } = heard.understood;
  if (intent === "human") return request(null, { type: "handOver", reason: "asked", words: heard.text });
  if (intent === "complaint") return request(null, { type: "handOver", reason: "complaint", words: heard.text });
  if (intent === "care") return reportBroken(heard, facts);
  if (intent === "stop") return reply(draft, say("stop.done"));
  if (intent === "ack" || intent === "thanks") return reply(draft);
  if (draft?.dialogue === "bind" && intent === "referral") return reply(draft, say("stranger.bindFirst"));
  if (draft?.dialogue === "bind") {
    return hearBinding(draft, heard) ?? reply(draft, say("stranger.bindFirst"));
  }
  if (intent === "bind") return startBinding(heard, facts);
  const phone = findOwnPhone(listen(heard.text).folded);
  if (phone !== null) return sendCode(phone);
  return reply(ASK_PHONE, say("stranger.welcome", { club: facts.clubName }));
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
  const binding = draft?.dialogue === "bind" ? draft : null;
  const proof = binding === null || intent === "referral" ? null : hearProof(binding, heard);
  if (proof !== null) return proof;
  if (intent === "bind") return startBinding(heard, facts);
  const phone = findOwnPhone(listen(heard.text).folded);
  if (phone !== null) return sendCode(phone);
  if (!isAlone || intent === "care" || intent === "complaint") return null;
  return reply(binding ?? ASK_PHONE, say("stranger.bindFirst"));
}

/** Water does not wait for a binding: the duty number first, then a person, and the binding besides. */
function reportBroken(heard: Heard, { dutyPhone }: Facts): Step {
  return {
    draft: ASK_PHONE,
    replies: [say("stranger.broken", { phone: dutyPhone })],
    requests: [{ type: "handOver", reason: "repair", words: heard.text }],
  };
}
