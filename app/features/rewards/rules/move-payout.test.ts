import { expect, test } from "vitest";
import { moveBatch, moveLine } from "./move-payout.ts";
import type { BatchMove, BatchState, LineMove, LineState } from "./move-payout.ts";

const batchStates: BatchState[] = ["draft", "locked", "approved", "exporting", "exported", "closed", "cancelled"];
const lineStates: LineState[] = ["queued", "sent", "paid", "returned", "pulled"];

test.each([
  ["lock", { draft: "locked" }],
  ["send_back", { locked: "draft", approved: "draft" }],
  ["approve", { locked: "approved" }],
  ["begin_export", { approved: "exporting", exporting: "exporting" }],
  ["export", { exporting: "exported" }],
  ["cancel", { draft: "cancelled", locked: "cancelled", approved: "cancelled" }],
] as [BatchMove, Partial<Record<BatchState, BatchState>>][])("%s moves a batch only so: %j", (move, table) => {
  for (const state of batchStates) {
    const moved = moveBatch({ state, move, lines: ["queued"] });
    const to = table[state];
    expect(moved).toMatchObject(to === undefined ? { reason: "wrong_state" } : { ok: true, value: to });
  }
});

test("closes when every line has its end", () => {
  expect(moveBatch({ state: "exported", move: "close", lines: ["paid", "returned", "pulled"] })).toEqual({
    ok: true,
    value: "closed",
  });
  expect(moveBatch({ state: "exported", move: "close", lines: ["paid", "sent"] })).toEqual({
    ok: false,
    reason: "lines_open",
    details: { open: 1 },
  });
});

test.each(["lock", "approve", "begin_export", "export"] as const)("has nothing to %s without a line to pay", (move) => {
  const from = { lock: "draft", approve: "locked", begin_export: "approved", export: "exporting" } as const;
  expect(moveBatch({ state: from[move], move, lines: [] })).toMatchObject({ reason: "no_lines" });
  expect(moveBatch({ state: from[move], move, lines: ["pulled"] })).toMatchObject({ reason: "no_lines" });
});

test.each([
  ["pull", { queued: "pulled" }],
  ["confirm", { sent: "paid" }],
  ["return", { sent: "returned", paid: "returned" }],
] as [LineMove, Partial<Record<LineState, LineState>>][])("%s moves a line only so: %j", (move, table) => {
  for (const state of lineStates) {
    const to = table[state];
    expect(moveLine({ state, move })).toMatchObject(
      to === undefined ? { reason: "wrong_state" } : { ok: true, value: to },
    );
  }
});
