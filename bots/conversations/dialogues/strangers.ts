import type { Facts } from "../facts.ts";
import { say } from "../replies.ts";
import { hearBinding, startBinding } from "./bind.ts";
import { reply, request } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";
import type { Draft } from "./drafts.ts";

/**
 * Answers a contact that is bound to nobody. They can bind themselves or ask for a person; whatever
 * else they say, the answer is the same and tells nothing about anybody.
 */
export function hearStranger(draft: Draft | null, heard: Heard, facts: Facts): Step {
  const { intent } = heard.understood;
  if (intent === "human") return request(null, { type: "handOver", reason: "asked", words: heard.text });
  if (intent === "complaint") return request(null, { type: "handOver", reason: "complaint", words: heard.text });
  if (intent === "stop") return reply(draft, say("stop.done"));
  if (intent === "ack" || intent === "thanks") return reply(draft);
  if (draft?.dialogue === "bind" && intent === "referral") return reply(draft, say("stranger.bindFirst"));
  if (draft?.dialogue === "bind") {
    return hearBinding(draft, heard) ?? reply(draft, say("stranger.bindFirst"));
  }
  if (intent === "bind") return startBinding(heard, facts);
  return reply({ dialogue: "bind", phone: null }, say("stranger.welcome", { club: facts.clubName }));
}
