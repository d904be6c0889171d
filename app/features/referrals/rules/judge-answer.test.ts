import { expect, test } from "vitest";
import { judgeAnswer, type Answer } from "./judge-answer.ts";
import type { Stage } from "./stages.ts";

type Case = [stage: Stage, consent: "waiting" | "agreed" | "declined", isProtected: boolean, Answer, string];

test.each<Case>([
  ["registered", "waiting", true, "agree", "agrees"],
  ["registered", "waiting", true, "decline", "ends"],
  ["registered", "waiting", true, "never", "ends"],
  ["registered", "waiting", false, "agree", "link_ended"],
  ["registered", "waiting", false, "decline", "ends"],
  ["registered", "agreed", true, "agree", "nothing"],
  ["registered", "agreed", true, "decline", "ends"],
  ["visited", "agreed", true, "decline", "ends"],
  ["visited", "agreed", false, "never", "ends"],
  ["subscribed", "agreed", true, "agree", "nothing"],
  ["subscribed", "agreed", false, "decline", "already_bought"],
  ["signed", "agreed", false, "decline", "already_bought"],
  ["paid", "agreed", false, "decline", "already_bought"],
  ["paid", "agreed", false, "never", "nothing"],
  ["declined", "declined", true, "decline", "nothing"],
  ["declined", "declined", true, "never", "nothing"],
  ["declined", "declined", true, "agree", "link_ended"],
  ["expired", "waiting", false, "agree", "link_ended"],
  ["expired", "waiting", false, "decline", "link_ended"],
  ["expired", "waiting", false, "never", "nothing"],
  ["lost", "agreed", true, "decline", "link_ended"],
])("at %s (%s, protected: %s) the answer %s: %s", (stage, consent, isProtected, answer, expected) => {
  const verdict = judgeAnswer({ referral: { stage, consent, isProtected }, answer });
  expect(verdict.ok ? verdict.value : verdict.reason).toBe(expected);
});
