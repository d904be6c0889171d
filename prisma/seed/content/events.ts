import type { Temporal } from "#app/shared/club-time.ts";
import { COMING_EVENTS } from "./events/coming.ts";
import { PAST_EVENTS } from "./events/past.ts";
import { SEASONAL_EVENTS } from "./events/seasonal.ts";
import type { SeasonalEvent, SeasonName } from "./events/seasonal.ts";
import type { EventSketch, SketchDay } from "./events/sketch.ts";
import type { EventContent } from "./types.ts";

/**
 * @param today the day of loading, in club time.
 * @returns the club's twenty events by their start, each on the right weekday and fitting its season.
 */
export function eventsFor(today: Temporal.PlainDate): EventContent[] {
  const seasonal = SEASONAL_EVENTS.map((event) => inSeason(event, today));
  return [...PAST_EVENTS, ...COMING_EVENTS, ...seasonal]
    .map((sketch) => settled(sketch, today))
    .toSorted((one, other) => one.starts.inDays - other.starts.inDays);
}

function inSeason({ fixed, seasons }: SeasonalEvent, today: Temporal.PlainDate): EventSketch {
  const on = today.add({ days: daysUntil(fixed.when, today) });
  return { ...fixed, ...seasons[seasonOf(on.month)] };
}

function settled(sketch: EventSketch, today: Temporal.PlainDate): EventContent {
  const { when, opens, ...event } = sketch;
  const { at } = when;
  const inDays = daysUntil(when, today);
  return {
    ...event,
    starts: { inDays, at },
    registrationOpens: { inDays: "inDays" in opens ? opens.inDays : inDays - opens.daysBefore, at: "10:00" },
    registrationCloses: inDays === 0 ? { inDays, at } : { inDays: inDays - 1, at: "20:00" },
  };
}

function daysUntil({ inDays, weekday }: SketchDay, today: Temporal.PlainDate): number {
  if (weekday === undefined) return inDays;
  const on = today.add({ days: inDays });
  return inDays + ((weekday - on.dayOfWeek + 7) % 7);
}

function seasonOf(month: number): SeasonName {
  if (month === 12 || month <= 2) return "winter";
  if (month <= 5) return "spring";
  return month <= 8 ? "summer" : "autumn";
}
