import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { judgeAcceptance } from "./judge-acceptance.ts";

const at = (text: string) => Temporal.Instant.from(text);
const open = { expiresAt: at("2026-12-05T10:00Z"), acceptedAt: null, cancelledAt: null };
const earlier = at("2026-11-22T10:00Z");

test.each([
  ["an open one by the invited phone", open, true, "2026-11-21T10:00Z", null],
  ["one by another phone", open, false, "2026-11-21T10:00Z", "other_phone"],
  ["one a moment before it ends", open, true, "2026-12-05T09:59:59Z", null],
  ["one that has ended", open, true, "2026-12-05T10:00Z", "expired"],
  ["one that was taken back", { ...open, cancelledAt: earlier }, true, "2026-11-23T10:00Z", "cancelled"],
  ["one that was used", { ...open, acceptedAt: earlier }, true, "2026-11-23T10:00Z", "used"],
] as const)("judges %s", (_, invitation, isInvitedPhone, now, reason) => {
  const judged = judgeAcceptance({ invitation, isInvitedPhone, now: at(now) });
  expect(judged.ok ? null : judged.reason).toBe(reason);
});
