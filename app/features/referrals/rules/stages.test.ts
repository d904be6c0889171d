import { expect, test } from "vitest";
import { EXITS, isClockRunning, isOnTrack, likelyNext, nextStages, TRACK } from "./stages.ts";

test.each([
  ["registered", ["visited", "lost", "duplicate"]],
  ["visited", ["subscribed", "lost", "duplicate"]],
  ["subscribed", ["signed", "lost"]],
  ["signed", ["paid", "cancelled"]],
  ["paid", ["cancelled"]],
] as const)("from %s a consultant moves on to %j", (stage, next) => {
  expect(nextStages(stage)).toEqual(next);
});

test.each(EXITS)("nothing follows %s", (stage) => {
  expect(nextStages(stage)).toEqual([]);
  expect(isOnTrack(stage)).toBe(false);
});

test("leads from stage to stage without leaving one out", () => {
  for (const [index, stage] of TRACK.slice(0, -1).entries()) {
    expect(nextStages(stage).filter(isOnTrack)).toEqual([TRACK[index + 1]]);
  }
});

test("chooses the next step beforehand unless it is about the reward or the end", () => {
  expect(TRACK.map(likelyNext)).toEqual(["visited", "subscribed", "signed", null, null]);
  expect(EXITS.map(likelyNext)).toEqual([null, null, null, null, null]);
});

test("the clock runs until the friend subscribes", () => {
  expect(TRACK.filter(isClockRunning)).toEqual(["registered", "visited"]);
});
