import { ok, refuse } from "#app/shared/outcome.ts";
import type { Outcome } from "#app/shared/outcome.ts";

/** Where a care request stands. A reopened request is reported once more. */
export type CareState = "reported" | "assigned" | "scheduled" | "completed" | "confirmed" | "cancelled";

export type CareMove = "assign" | "schedule" | "complete" | "confirm" | "reopen" | "cancel";

/** The owner's household, or the care desk on the club's side. */
export type CareParty = "owner" | "desk";

type Rule = { by: readonly CareParty[]; from: readonly CareState[]; to: CareState };

/** Assigning and scheduling may be repeated: another craftsman, another time. */
const MOVES: Readonly<Record<CareMove, Rule>> = {
  assign: { by: ["desk"], from: ["reported", "assigned", "scheduled"], to: "assigned" },
  schedule: { by: ["desk"], from: ["assigned", "scheduled"], to: "scheduled" },
  complete: { by: ["desk"], from: ["assigned", "scheduled"], to: "completed" },
  confirm: { by: ["owner"], from: ["completed"], to: "confirmed" },
  reopen: { by: ["owner"], from: ["completed"], to: "reported" },
  cancel: { by: ["owner", "desk"], from: ["reported", "assigned", "scheduled"], to: "cancelled" },
};
const ALL_MOVES = Object.keys(MOVES) as CareMove[];

/** Returns the state after a move; refuses a move of the other party and one that does not fit the state. */
export function moveRequest({
  state,
  move,
  by,
}: {
  state: CareState;
  move: CareMove;
  by: CareParty;
}): Outcome<CareState, "not_yours" | "wrong_state"> {
  const rule = MOVES[move];
  if (!rule.by.includes(by)) return refuse("not_yours");
  if (!rule.from.includes(state)) return refuse("wrong_state", { state });
  return ok(rule.to);
}

/** The moves a party can make in a state, in the order of the work. */
export function movesFor(state: CareState, by: CareParty): CareMove[] {
  return ALL_MOVES.filter((move) => moveRequest({ state, move, by }).ok);
}
