/** Whole days, hours and minutes. */
export type TimeLeft = { days: number; hours: number; minutes: number };

/** @returns how long from `nowMs` until `untilMs` (milliseconds since 1970), never below zero, cut to whole minutes. */
export function timeLeft(untilMs: number, nowMs: number): TimeLeft {
  const minutes = Math.max(0, Math.floor((untilMs - nowMs) / 60_000));
  return { days: Math.floor(minutes / 1_440), hours: Math.floor((minutes % 1_440) / 60), minutes: minutes % 60 };
}
