import type { Facts } from "../facts.ts";
import { say } from "../replies.ts";
import { reply, request } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";

/** Carries out a wish that holds in the middle of any dialogue; null when the message is none. */
export function hearWish({ understood, text }: Heard, { member }: Facts): Step | null {
  switch (understood.intent) {
    case "language":
      return reply(null, say(understood.slots.language === undefined ? "language.which" : "language.done"));
    case "stop":
    case "start":
      return member === null ? null : request(null, { type: "setMessages", wanted: understood.intent === "start" });
    case "human":
      return member === null ? null : request(null, { type: "handOver", reason: "asked", words: text });
    default:
      return null;
  }
}
