import { say } from "../replies.ts";
import type { Heard, Step } from "./dialogue.ts";
import type { Draft } from "./drafts.ts";

/** What a person has typed into these is worth a word when they turn to something else. */
const WITH_CONTENT: ReadonlySet<Draft["dialogue"]> = new Set<Draft["dialogue"]>(["referral", "care", "register"]);

/** Small talk leaves the running dialogue as it is; another topic takes its place, with a word about it. */
export function besides(live: Draft | null, heard: Heard, opened: Step): Step {
  if (live === null) return opened;
  if (isSmallTalk(heard)) return { ...opened, draft: live };
  const replies = WITH_CONTENT.has(live.dialogue) ? [say("draft.setAside"), ...opened.replies] : opened.replies;
  return { ...opened, replies };
}

function isSmallTalk({ understood: { intent } }: Heard): boolean {
  return intent === "ack" || intent === "thanks" || intent === "greeting" || intent === "greeting_back";
}
