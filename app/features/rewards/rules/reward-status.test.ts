import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { statusOfReward } from "./reward-status.ts";
import type { RewardFacts } from "./reward-status.ts";

const now = Temporal.Instant.from("2026-11-21T10:00+08:00");
const earlier = now.subtract({ hours: 1 });
const reward: RewardFacts = { grossFen: 500n, takenFen: 0n, availableAt: earlier, isClawedBack: false, line: null };

test.each([
  ["available", {}],
  ["available", { availableAt: now }],
  ["waiting", { availableAt: now.add({ seconds: 1 }) }],
  ["available", { takenFen: 499n }],
  ["taken", { takenFen: 500n }],
  ["taken", { isClawedBack: true }],
  ["available", { line: { state: "queued", batchState: "draft" } }],
  ["in_payout", { line: { state: "queued", batchState: "locked" } }],
  ["in_payout", { line: { state: "queued", batchState: "exporting" } }],
  ["sent", { line: { state: "sent", batchState: "exported" } }],
  ["sent", { line: { state: "sent", batchState: "exported" }, isClawedBack: true }],
  ["paid", { line: { state: "paid", batchState: "closed" } }],
] as [string, Partial<RewardFacts>][])("is %s (case %#)", (status, facts) => {
  expect(statusOfReward({ ...reward, ...facts }, now)).toBe(status);
});
