import { Temporal } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { toHalfWidth } from "#app/shared/text.ts";
import type { CitySeasons, WarrantyRules } from "./warranty-rules.ts";

/** Stands for the cities that are not listed. */
const OTHER_CITIES = "*";

const DAYS_OF_LINE = 4;

type Seasons = Pick<WarrantyRules, "seasons" | "otherCities">;

/** @returns the seasons as lines that people edit: 北京 11-15 03-15 06-01 09-30, the unlisted cities first. */
export function writeSeasons({ seasons, otherCities }: Seasons): string {
  return [[OTHER_CITIES, otherCities] as const, ...Object.entries(seasons)]
    .map(([city, { heating, cooling }]) => [city, heating.from, heating.to, cooling.from, cooling.to].join(" "))
    .join("\n");
}

/**
 * Reads such lines: a city, then first and last day of heating and of cooling as MM-DD.
 * @returns the seasons, or the first line that is wrong.
 */
export function readSeasons(text: string): Outcome<Seasons, "season_line_wrong" | "season_others_missing"> {
  const lines = text.split("\n").map((line) => toHalfWidth(line).trim());
  const seasons = new Map<string, CitySeasons>();
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const [city = "", ...days] = line.split(/[\s,、]+/);
    const [heatingFrom = "", heatingTo = "", coolingFrom = "", coolingTo = ""] = days;
    if (days.length !== DAYS_OF_LINE || !days.every(isMonthDay))
      return refuse("season_line_wrong", { line: index + 1 });
    seasons.set(city.replace(/市$/, ""), {
      heating: { from: heatingFrom, to: heatingTo },
      cooling: { from: coolingFrom, to: coolingTo },
    });
  }
  const otherCities = seasons.get(OTHER_CITIES);
  seasons.delete(OTHER_CITIES);
  return otherCities === undefined
    ? refuse("season_others_missing")
    : ok({ seasons: Object.fromEntries(seasons), otherCities });
}

function isMonthDay(text: string): boolean {
  if (!/^\d\d-\d\d$/.test(text)) return false;
  const [month = 0, day = 0] = text.split("-").map(Number);
  if (month < 1 || month > 12) return false;
  return day >= 1 && day <= Temporal.PlainYearMonth.from({ year: 2000, month }).daysInMonth;
}
