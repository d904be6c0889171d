import { z } from "zod";
import { say } from "../replies.ts";
import type { Answered, Request } from "../requests.ts";
import { isAside, reply, request } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";

/** Waits for the words of a complaint, a suggestion or praise. */
export const feedbackDraft = z.object({
  dialogue: z.literal("feedback"),
  kind: z.enum(["complaint", "suggestion", "praise"]),
});

type FeedbackDraft = z.output<typeof feedbackDraft>;
type Kind = FeedbackDraft["kind"];

/** A message that only announces what is coming: 我要投诉, "I have a suggestion". */
const ANNOUNCES =
  /^(?:我|我们|你好|您好|请|想|要|有|个|一个|点|条|提|给|你们|投诉|投訴|建议|建議|意见|意見|表扬|表揚|举报|舉報|一下|说|i|we|want|would|like|to|have|a|an|make|file|some|complain|complaint|suggestion|suggest|feedback|praise|something|someone|[,，。! .?])*$/i;

/** Keeps what a person complains about, suggests or praises. A complaint goes to a person at once. */
export function startFeedback(kind: Kind, heard: Heard): Step {
  const announced = ANNOUNCES.test(heard.text.normalize("NFKC").trim());
  return announced ? reply({ dialogue: "feedback", kind }, say(`feedback.ask.${kind}`)) : record(kind, heard.text);
}

export function hearFeedback({ kind }: FeedbackDraft, heard: Heard): Step | null {
  if (heard.answer.says === "cancel") return reply(null, say("draft.cancelled"));
  return isAside(heard) && heard.understood.intent !== "complaint" ? null : record(kind, heard.text);
}

/** What is promised is the club's first answer; a complaint gets its own words of apology. */
export function learnFeedback({ request: { kind }, outcome }: Answered<"recordFeedback">): Step {
  if (!outcome.ok) return reply(null, say("refused"));
  const { number, promisedAt } = outcome.value;
  return reply(null, say(`feedback.kept.${kind}`, { number, at: { at: promisedAt } }));
}

function record(kind: Kind, text: string): Step {
  const words = text.trim();
  const kept: Request = { type: "recordFeedback", kind, words };
  return kind === "complaint"
    ? request(null, kept, { type: "handOver", reason: "complaint", words })
    : request(null, kept);
}
