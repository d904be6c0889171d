import type { CareKind } from "./care-kinds.ts";
import type { CareState } from "./move-request.ts";

export type TrackStage = "received" | "planned" | "answered" | "visited" | "settled" | "confirmed" | "passed_on";

export type TrackPlace = {
  stage: TrackStage;
  state: "done" | "now" | "ahead" | "ended";
  /** When it was reached; for a visit that is planned, when it will be. */
  at: Date | null;
};

type Place = { stage: TrackStage; isDone: boolean; at: Date | null };

type Request = {
  kind: CareKind;
  state: CareState;
  createdAt: Date;
  answeredAt: Date | null;
  /** When the visit was agreed. */
  scheduledAt: Date | null;
  visitFrom: Date | null;
  completedAt: Date | null;
  confirmedAt: Date | null;
};

/**
 * The way of a repair is received, planned, visited, confirmed; words are received, answered, settled, confirmed; praise is
 * received and passed on, and asks nothing more of whoever wrote it.
 */
export function trackRequest(request: Request): TrackPlace[] {
  const { kind, state, createdAt, answeredAt, scheduledAt, visitFrom, completedAt, confirmedAt } = request;
  const isRepair = kind === "repair";
  const isCompleted = state === "completed" || state === "confirmed";
  const isPlanned = isCompleted || (isRepair ? state === "scheduled" : answeredAt !== null);
  const received: Place = { stage: "received", isDone: true, at: createdAt };
  const passedOn: Place = { stage: "passed_on", isDone: isCompleted, at: completedAt };
  const worked: Place[] = [
    { stage: isRepair ? "planned" : "answered", isDone: isPlanned, at: isRepair ? scheduledAt : answeredAt },
    { stage: isRepair ? "visited" : "settled", isDone: isCompleted, at: isCompleted ? completedAt : visitFrom },
    { stage: "confirmed", isDone: state === "confirmed", at: confirmedAt },
  ];
  const places = [received, ...(kind === "praise" ? [passedOn] : worked)];
  const now = places.findIndex(({ isDone }) => !isDone);
  return places.map(({ stage, isDone, at }, index) => ({
    stage,
    state: isDone ? "done" : state === "cancelled" ? "ended" : index === now ? "now" : "ahead",
    at: isDone || index === now ? at : null,
  }));
}
