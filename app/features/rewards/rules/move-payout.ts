import { ok, refuse } from "#app/shared/outcome.ts";
import type { Outcome } from "#app/shared/outcome.ts";

export type BatchState = "draft" | "locked" | "approved" | "exporting" | "exported" | "closed" | "cancelled";

/** `begin_export` is the mark before the bank file is written, `export` the record that it was. */
export type BatchMove = "lock" | "send_back" | "approve" | "begin_export" | "export" | "close" | "cancel";

export type LineState = "queued" | "sent" | "paid" | "returned" | "pulled";

/** `pull` takes a line out of a batch that has not left; one that leaves with the bank file is sent. */
export type LineMove = "pull" | "confirm" | "return";

type Move<State> = { from: readonly State[]; to: State };

const BATCH_MOVES: Readonly<Record<BatchMove, Move<BatchState>>> = {
  lock: { from: ["draft"], to: "locked" },
  send_back: { from: ["locked", "approved"], to: "draft" },
  approve: { from: ["locked"], to: "approved" },
  begin_export: { from: ["approved", "exporting"], to: "exporting" },
  export: { from: ["exporting"], to: "exported" },
  close: { from: ["exported"], to: "closed" },
  cancel: { from: ["draft", "locked", "approved"], to: "cancelled" },
};

/** A line that was paid can still come back: banks return money days later. */
const LINE_MOVES: Readonly<Record<LineMove, Move<LineState>>> = {
  pull: { from: ["queued"], to: "pulled" },
  confirm: { from: ["sent"], to: "paid" },
  return: { from: ["sent", "paid"], to: "returned" },
};

/** Moves that make no sense without a line to pay. */
const NEEDS_LINES: readonly BatchMove[] = ["lock", "approve", "begin_export", "export"];

/**
 * Returns the state of a payout batch after a move. Refuses one that does not fit the state, a batch
 * with nothing to pay, and closing while a line is still open. Who may approve is `mayApprove`'s say.
 */
export function moveBatch({
  state,
  move,
  lines,
}: {
  state: BatchState;
  move: BatchMove;
  lines: readonly LineState[];
}): Outcome<BatchState, "wrong_state" | "no_lines" | "lines_open"> {
  const { from, to } = BATCH_MOVES[move];
  if (!from.includes(state)) return refuse("wrong_state", { state });
  if (NEEDS_LINES.includes(move) && !lines.includes("queued")) return refuse("no_lines");
  const open = lines.filter((line) => line === "queued" || line === "sent").length;
  if (move === "close" && open > 0) return refuse("lines_open", { open });
  return ok(to);
}

/** States of a batch whose lines can still be pulled: the bank file has not been begun. */
export const OPEN_STATES = ["draft", "locked", "approved"] as const satisfies readonly BatchState[];

/** Tells whether the money of a batch's queued lines is held in the ledger. */
export function isHeld(state: BatchState): boolean {
  return state !== "draft";
}

/** Returns the state of a payout line after a move; refuses one that does not fit the state. */
export function moveLine({ state, move }: { state: LineState; move: LineMove }): Outcome<LineState, "wrong_state"> {
  const { from, to } = LINE_MOVES[move];
  return from.includes(state) ? ok(to) : refuse("wrong_state", { state });
}
