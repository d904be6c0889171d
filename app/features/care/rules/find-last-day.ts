import { Temporal } from "#app/shared/club-time.ts";
import { unreachable } from "#app/shared/invariant.ts";
import type { CitySeasons, Period, Season } from "./warranty-rules.ts";

/**
 * Returns the last day that a period covers. Months and years (民法典 art. 201–202): the first day is
 * not counted, so the period ends with the day of the same number, or with the last day of a month
 * that lacks it (29 February + 1 year = 28 February). Seasons: with the last day of the n-th full
 * season; a home handed over in the middle of one starts to count with the next.
 */
export function lastDayOf(period: Period, startsOn: Temporal.PlainDate, seasons: CitySeasons): Temporal.PlainDate {
  switch (period.unit) {
    case "month":
      return startsOn.add({ months: period.count });
    case "year":
      return startsOn.add({ years: period.count });
    case "heating_season":
      return lastDayOfSeasons(period.count, startsOn, seasons.heating);
    case "cooling_season":
      return lastDayOfSeasons(period.count, startsOn, seasons.cooling);
    default:
      return unreachable(period.unit);
  }
}

function lastDayOfSeasons(count: number, startsOn: Temporal.PlainDate, season: Season): Temporal.PlainDate {
  const begins = dayIn(startsOn.year, season.from);
  const missed = Temporal.PlainDate.compare(begins, startsOn) < 0;
  const lastYear = startsOn.year + (missed ? 1 : 0) + count - 1;
  return dayIn(season.to < season.from ? lastYear + 1 : lastYear, season.to);
}

function dayIn(year: number, monthDay: string): Temporal.PlainDate {
  return Temporal.PlainMonthDay.from(monthDay).toPlainDate({ year });
}
