import { ok, refuse } from "#app/shared/outcome.ts";
import type { Outcome } from "#app/shared/outcome.ts";
import type { CareKind } from "./care-kinds.ts";

/** Where a care request stands. A reopened request is reported once more. */
export type CareState = "reported" | "assigned" | "scheduled" | "completed" | "confirmed" | "cancelled";

/** States in which the club owes something. */
export const OPEN_STATES = ["reported", "assigned", "scheduled"] as const satisfies readonly CareState[];

export type CareMove = "assign" | "schedule" | "complete" | "confirm" | "reopen" | "take_back" | "cancel";

/** The owner's household, or the care desk on the club's side. */
export type CareParty = "owner" | "desk";

type Steps = Readonly<Partial<Record<CareState, CareState>>>;

/**
 * Which move leads from which state to which, by who makes it. Assigning and scheduling may be repeated: another
 * colleague, another time; a colleague who takes over keeps the visit. Once somebody has been sent, the owner calls
 * the desk instead of cancelling alone. Until the owner has answered, the desk can take back that it is done.
 */
const MOVES: Readonly<Record<CareMove, Readonly<Partial<Record<CareParty, Steps>>>>> = {
  assign: { desk: { reported: "assigned", assigned: "assigned", scheduled: "scheduled" } },
  schedule: { desk: { assigned: "scheduled", scheduled: "scheduled" } },
  complete: { desk: { assigned: "completed", scheduled: "completed" } },
  confirm: { owner: { completed: "confirmed" } },
  reopen: { owner: { completed: "reported" } },
  take_back: { desk: { completed: "assigned" } },
  cancel: {
    owner: { reported: "cancelled", assigned: "cancelled" },
    desk: { reported: "cancelled", assigned: "cancelled", scheduled: "cancelled" },
  },
};
const ALL_MOVES = Object.keys(MOVES) as CareMove[];

/** Who may move what: the owner is asked nothing about praise, and can only cancel it; what was passed on stays so. */
type Mover = { state: CareState; kind: CareKind; by: CareParty };

/** Returns the state after a move; refuses a move that is not the party's and one that does not fit the state. */
export function moveRequest({
  state,
  kind,
  move,
  by,
}: Mover & { move: CareMove }): Outcome<CareState, "not_yours" | "wrong_state"> {
  const steps = MOVES[move][by];
  const isAsked = kind !== "praise" || move === "cancel" || (by === "desk" && move !== "take_back");
  if (steps === undefined || !isAsked) return refuse("not_yours");
  const next = steps[state];
  return next === undefined ? refuse("wrong_state", { state }) : ok(next);
}

/** The moves a party can make with a request, in the order of the work. */
export function movesFor(mover: Mover): CareMove[] {
  return ALL_MOVES.filter((move) => moveRequest({ ...mover, move }).ok);
}
