export type DayPart = "morning" | "noon" | "afternoon" | "evening";

/** @param hour of the club's day, 0 to 23. @returns which greeting fits. */
export function dayPart(hour: number): DayPart {
  if (hour >= 5 && hour < 11) return "morning";
  if (hour >= 11 && hour < 13) return "noon";
  if (hour >= 13 && hour < 18) return "afternoon";
  return "evening";
}
