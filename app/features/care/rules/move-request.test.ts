import { expect, test } from "vitest";
import { moveRequest, movesFor } from "./move-request.ts";

test.each([
  ["reported", ["assign", "cancel"], ["cancel"]],
  ["assigned", ["assign", "schedule", "complete", "cancel"], ["cancel"]],
  ["scheduled", ["assign", "schedule", "complete", "cancel"], []],
  ["completed", [], ["confirm", "reopen"]],
  ["confirmed", [], []],
  ["cancelled", [], []],
] as const)("a %s request lets the desk %j and the owner %j", (state, desk, owner) => {
  expect(movesFor(state, "desk")).toEqual(desk);
  expect(movesFor(state, "owner")).toEqual(owner);
});

test("goes from report to confirmation", () => {
  expect(moveRequest({ state: "reported", move: "assign", by: "desk" })).toEqual({
    ok: true,
    value: "assigned",
  });
  expect(moveRequest({ state: "assigned", move: "schedule", by: "desk" })).toMatchObject({
    value: "scheduled",
  });
  expect(moveRequest({ state: "scheduled", move: "complete", by: "desk" })).toMatchObject({
    value: "completed",
  });
  expect(moveRequest({ state: "completed", move: "confirm", by: "owner" })).toMatchObject({
    value: "confirmed",
  });
});

test("keeps the visit when a colleague takes over", () => {
  expect(moveRequest({ state: "scheduled", move: "assign", by: "desk" })).toMatchObject({ value: "scheduled" });
});

test("is reported once more when the owner reopens it", () => {
  expect(moveRequest({ state: "completed", move: "reopen", by: "owner" })).toMatchObject({
    value: "reported",
  });
});

test("tells a move of the other party from one that comes at the wrong time", () => {
  expect(moveRequest({ state: "completed", move: "confirm", by: "desk" })).toMatchObject({
    reason: "not_yours",
  });
  expect(moveRequest({ state: "confirmed", move: "reopen", by: "owner" })).toMatchObject({
    reason: "wrong_state",
  });
});
