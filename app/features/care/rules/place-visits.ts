import { Temporal } from "#app/shared/club-time.ts";

/** Days side by side, of each the hours between opening and closing. */
export type Board = { firstDay: Temporal.PlainDate; days: number; opensHour: number; closesHour: number; zone: string };

export type VisitWindow = { from: Temporal.Instant; until: Temporal.Instant };

/** Where a visit stands on the board: its left edge and its width as parts of the whole, 0 to 1. */
export type Place = { left: number; width: number };

/** @returns the visit's place; null when none of it falls into the board's hours. What lies outside is cut off. */
export function placeVisit({ from, until }: VisitWindow, board: Board): Place | null {
  const [left, right] = [positionOf(from, board), positionOf(until, board)];
  return right > left ? { left, width: right - left } : null;
}

/** @returns how far on the board a moment is, 0 to 1. */
export function positionOf(at: Temporal.Instant, { firstDay, days, opensHour, closesHour, zone }: Board): number {
  const local = at.toZonedDateTimeISO(zone);
  const day = firstDay.until(local.toPlainDate()).days;
  const hour = local.hour + local.minute / 60;
  const withinDay = Math.min(1, Math.max(0, (hour - opensHour) / (closesHour - opensHour)));
  return Math.min(1, Math.max(0, (day + withinDay) / days));
}

/** @returns which of one visitor's windows, in the order of their beginnings, begin before the one before has ended. */
export function findClashes(windows: readonly VisitWindow[]): boolean[] {
  return windows.map(({ from }, index) =>
    windows.slice(0, index).some((earlier) => Temporal.Instant.compare(from, earlier.until) < 0),
  );
}
