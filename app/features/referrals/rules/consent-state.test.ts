import { expect, test } from "vitest";
import { consentState, type ConsentState } from "./consent-state.ts";
import type { Stage } from "./stages.ts";

type Case = [stage: Stage, consent: "waiting" | "agreed" | "declined", isProtected: boolean, shown: ConsentState];

test.each<Case>([
  ["registered", "waiting", true, "waiting"],
  ["registered", "waiting", false, "ended"],
  ["registered", "agreed", true, "agreed"],
  ["visited", "agreed", false, "agreed"],
  ["subscribed", "agreed", false, "bought"],
  ["paid", "agreed", false, "bought"],
  ["declined", "declined", true, "declined"],
  ["expired", "waiting", false, "ended"],
  ["lost", "agreed", false, "ended"],
])("%s, %s, protected %s: shows %s", (stage, consent, isProtected, shown) => {
  expect(consentState({ stage, consent, isProtected })).toBe(shown);
});
