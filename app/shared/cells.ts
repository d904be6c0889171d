import { Temporal } from "./club-time.ts";
import { toHalfWidth } from "./text.ts";

// Cells of table files that people and other programs write.

/** What people write where there is nothing to say. */
const PLACEHOLDERS = new Set(["-", "--", "—", "——", "/", "\\", "无", "無", "暂无", "n/a", "null", "none"]);
const LONGEST_PLACEHOLDER = 4;
const YEAR_MONTH_DAY =
  /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL_DAY = /^\d{5}(?:\.\d+)?$/;
/** Day 60 of Excel's 1900 calendar is a 29 February that never was, so later days count from here. */
const SERIAL_START_1900 = new Temporal.PlainDate(1899, 12, 30);
const SERIAL_START_1904 = new Temporal.PlainDate(1904, 1, 1);
/** Nothing of the club's is older, and nothing is promised for later. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;

/** Takes a cell; returns its text in half width without space around, empty for a placeholder. */
export function readText(cell: string): string {
  const text = toHalfWidth(cell).trim();
  return text.length <= LONGEST_PLACEHOLDER && PLACEHOLDERS.has(text.toLowerCase()) ? "" : text;
}

/**
 * Reads a day: 2019-06-01, 2019/6/1, 2019.06.01, 2019年6月1日, 20190601, or Excel's number of days.
 * @returns ISO 8601, "" for an empty cell, null for anything else.
 */
export function readDay(cell: string, { usesDate1904 }: { usesDate1904: boolean }): string | null {
  const text = readText(cell).replace(/\s*([年月日])\s*/g, "$1");
  if (text === "") return "";
  const written = YEAR_MONTH_DAY.exec(text) ?? COMPACT_DAY.exec(text);
  if (written !== null) return isoDay(Number(written[1]), Number(written[2]), Number(written[3]));
  if (!SERIAL_DAY.test(text)) return null;
  const start = usesDate1904 ? SERIAL_START_1904 : SERIAL_START_1900;
  const { year, month, day } = start.add({ days: Math.floor(Number(text)) });
  return isoDay(year, month, day);
}

function isoDay(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  const { daysInMonth } = new Temporal.PlainDate(year, month, 1);
  return day > daysInMonth ? null : [year, pad(month), pad(day)].join("-");
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
