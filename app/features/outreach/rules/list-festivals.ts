import { Temporal } from "#app/shared/club-time.ts";
import { solarDayOf, solarTermIn } from "./read-lunar-calendar.ts";

export type FestivalKey =
  | "new_year"
  | "spring_festival_eve"
  | "spring_festival"
  | "lantern"
  | "womens_day"
  | "qingming"
  | "labour_day"
  | "mothers_day"
  | "dragon_boat"
  | "fathers_day"
  | "qixi"
  | "zhongyuan"
  | "teachers_day"
  | "mid_autumn"
  | "national_day"
  | "chongyang"
  | "winter_solstice";

/** The tone of the day. On a day of mourning there is no cheerful wording and no sales. */
export type FestivalMood = "festive" | "plain" | "mourning";

export type Festival = { key: FestivalKey; on: Temporal.PlainDate; mood: FestivalMood };

type Definition = {
  key: FestivalKey;
  mood: FestivalMood;
  dayIn: (year: number) => Temporal.PlainDate;
};

const DEFINITIONS: readonly Definition[] = [
  { key: "new_year", mood: "festive", dayIn: solar(1, 1) },
  { key: "spring_festival_eve", mood: "festive", dayIn: (year) => lunar(1, 1)(year).subtract({ days: 1 }) },
  { key: "spring_festival", mood: "festive", dayIn: lunar(1, 1) },
  { key: "lantern", mood: "festive", dayIn: lunar(1, 15) },
  { key: "womens_day", mood: "plain", dayIn: solar(3, 8) },
  { key: "qingming", mood: "mourning", dayIn: (year) => solarTermIn(year, "清明") },
  { key: "labour_day", mood: "plain", dayIn: solar(5, 1) },
  { key: "mothers_day", mood: "plain", dayIn: nthSunday(2, 5) },
  { key: "dragon_boat", mood: "plain", dayIn: lunar(5, 5) },
  { key: "fathers_day", mood: "plain", dayIn: nthSunday(3, 6) },
  { key: "qixi", mood: "plain", dayIn: lunar(7, 7) },
  { key: "zhongyuan", mood: "mourning", dayIn: lunar(7, 15) },
  { key: "teachers_day", mood: "plain", dayIn: solar(9, 10) },
  { key: "mid_autumn", mood: "festive", dayIn: lunar(8, 15) },
  { key: "national_day", mood: "festive", dayIn: solar(10, 1) },
  { key: "chongyang", mood: "plain", dayIn: lunar(9, 9) },
  { key: "winter_solstice", mood: "festive", dayIn: (year) => solarTermIn(year, "冬至") },
];

/** The festivals of a solar year, in the order of their days. */
export function festivalsIn(year: number): Festival[] {
  return DEFINITIONS.map(({ key, mood, dayIn }) => ({ key, mood, on: dayIn(year) })).sort((a, b) =>
    Temporal.PlainDate.compare(a.on, b.on),
  );
}

/** Tells whether a day is one of mourning: 清明 or 中元. */
export function isMourningDay(day: Temporal.PlainDate): boolean {
  return DEFINITIONS.some(({ mood, dayIn }) => mood === "mourning" && dayIn(day.year).equals(day));
}

function solar(month: number, day: number): Definition["dayIn"] {
  return (year) => Temporal.PlainDate.from({ year, month, day });
}

/** For months 1 to 9, whose days fall in the solar year of the same number. */
function lunar(month: number, day: number): Definition["dayIn"] {
  return (year) => solarDayOf({ year, month, leapMonth: false, day });
}

function nthSunday(count: number, month: number): Definition["dayIn"] {
  return (year) => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 });
    return first.add({ days: 7 - first.dayOfWeek + 7 * (count - 1) });
  };
}
