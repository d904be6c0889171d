import { expect, test } from "vitest";
import { moveRequest, movesFor } from "./move-request.ts";

test.each([
  ["reported", ["assign", "cancel"], ["cancel"]],
  ["assigned", ["assign", "schedule", "complete", "cancel"], ["cancel"]],
  ["scheduled", ["assign", "schedule", "complete", "cancel"], []],
  ["completed", ["take_back"], ["confirm", "reopen"]],
  ["confirmed", [], []],
  ["cancelled", [], []],
] as const)("a %s request lets the desk %j and the owner %j", (state, desk, owner) => {
  expect(movesFor({ state, kind: "repair", by: "desk" })).toEqual(desk);
  expect(movesFor({ state, kind: "repair", by: "owner" })).toEqual(owner);
});

test.each(["reported", "assigned", "scheduled", "completed", "confirmed", "cancelled"] as const)(
  "praise that is %s can be cancelled by the owner at most, and is the desk's to work on until it is passed on",
  (state) => {
    const ofRepair = movesFor({ state, kind: "repair", by: "owner" });
    expect(movesFor({ state, kind: "praise", by: "owner" })).toEqual(ofRepair.filter((move) => move === "cancel"));
    const ofDesk = movesFor({ state, kind: "repair", by: "desk" });
    expect(movesFor({ state, kind: "praise", by: "desk" })).toEqual(ofDesk.filter((move) => move !== "take_back"));
  },
);

test("goes from report to confirmation", () => {
  expect(moveRequest({ kind: "repair", state: "reported", move: "assign", by: "desk" })).toEqual({
    ok: true,
    value: "assigned",
  });
  expect(moveRequest({ kind: "repair", state: "assigned", move: "schedule", by: "desk" })).toMatchObject({
    value: "scheduled",
  });
  expect(moveRequest({ kind: "repair", state: "scheduled", move: "complete", by: "desk" })).toMatchObject({
    value: "completed",
  });
  expect(moveRequest({ kind: "repair", state: "completed", move: "confirm", by: "owner" })).toMatchObject({
    value: "confirmed",
  });
});

test("keeps the visit when a colleague takes over", () => {
  expect(moveRequest({ kind: "repair", state: "scheduled", move: "assign", by: "desk" })).toMatchObject({
    value: "scheduled",
  });
});

test("is reported once more when the owner reopens it", () => {
  expect(moveRequest({ kind: "repair", state: "completed", move: "reopen", by: "owner" })).toMatchObject({
    value: "reported",
  });
});

test("tells a move of the other party from one that comes at the wrong time", () => {
  expect(moveRequest({ kind: "repair", state: "completed", move: "confirm", by: "desk" })).toMatchObject({
    reason: "not_yours",
  });
  expect(moveRequest({ kind: "repair", state: "confirmed", move: "reopen", by: "owner" })).toMatchObject({
    reason: "wrong_state",
  });
});
