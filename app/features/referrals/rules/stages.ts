/** The way of a referral, in order: 报备, 到访, 认购, 签约, 回款. */
export const TRACK = ["registered", "visited", "subscribed", "signed", "paid"] as const;

/** How a referral ends off the way. */
export const EXITS = ["declined", "expired", "duplicate", "lost", "cancelled"] as const;

export type TrackStage = (typeof TRACK)[number];
export type Stage = TrackStage | (typeof EXITS)[number];

/** Moves that a consultant records with date and evidence; what is missing is refused. */
const MOVES: Readonly<Record<Stage, readonly Stage[]>> = {
  registered: ["visited", "lost", "duplicate"],
  visited: ["subscribed", "lost", "duplicate"],
  subscribed: ["signed", "lost"],
  signed: ["paid", "cancelled"],
  paid: ["cancelled"],
  declined: [],
  expired: [],
  duplicate: [],
  lost: [],
  cancelled: [],
};

/** @returns the stages to which a consultant may move a referral from this one. */
export function nextStages(stage: Stage): readonly Stage[] {
  return MOVES[stage];
}

/**
 * @returns the step that a form may choose beforehand: the next one of the way. Null where it would make or take back a
 *   reward, or end the referral: that is chosen by hand.
 */
export function likelyNext(stage: Stage): Stage | null {
  return nextStages(stage).find((next) => isOnTrack(next) && next !== "paid") ?? null;
}

/** From subscription on nobody else can claim the friend, and no clock runs. */
export function isClockRunning(stage: Stage): boolean {
  return stage === "registered" || stage === "visited";
}

/** Tells the stages of the way from those that end it. */
export function isOnTrack(stage: Stage): stage is TrackStage {
  return TRACK.some((each) => each === stage);
}
