import { systemClock } from "#app/platform/clock.ts";

/** @returns a moment so many hours from now as a form takes it in the demo club's zone, such as 2026-11-21T14:00. */
export function clubTime(hours: number): string {
  const moment = systemClock.now().add({ hours }).toZonedDateTimeISO("Asia/Shanghai");
  return moment.toPlainDateTime().toString({ smallestUnit: "minute" });
}
