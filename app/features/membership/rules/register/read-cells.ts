import { Temporal } from "#app/shared/club-time.ts";
import { parsePhone } from "#app/shared/phone.ts";
import { normalizeName, toHalfWidth } from "#app/shared/text.ts";

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
/** No home handed over earlier is in a club, and none is promised for later. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
/** Above the column's range; no home is as large. */
const AREA_BELOW = 100_000;
const NAME_SEPARATORS = /[、,，;；/|&＆\n]+|\s{2,}/;
const SEPARATORS_IN_NAME = /[、,，;；/|&＆\n]+/;
const FORMULA = /^(?:[=＝]|#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$)/;
const QUOTED_TEXT = /^="([^"]*)"$/;
const PHONE_IN_TEXT = /\+?[\d０-９][\d０-９\s-]{6,}[\d０-９]/;

/** Takes a cell; returns its text in half width without space around, empty for a placeholder. */
export function readText(cell: string): string {
  const text = toHalfWidth(cell).trim();
  return text.length <= LONGEST_PLACEHOLDER && PLACEHOLDERS.has(text.toLowerCase()) ? "" : text;
}

function readName(cell: string): string {
  return readText(cell) === "" ? "" : normalizeName(cell);
}

/** Takes a cell with the name of the owner, or of several: 张三、李四. Latin names may hold a comma: Smith, John. */
export function readNames(cell: string): string[] {
  const parts = /\p{Script=Han}/u.test(cell) ? cell.split(SEPARATORS_IN_NAME) : [cell];
  return parts.map(readName).filter(Boolean);
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

/** Reads an area in m²: 118.32, 118.32㎡, 1,180.5. @returns two decimals, "" for an empty cell, null for nonsense. */
export function readArea(cell: string): string | null {
  const text = readText(cell);
  if (text === "") return "";
  const [, digits] = /^(\d[\d,]*(?:\.\d+)?)(?:㎡|m²|m2|平方米|平米|平|sqm)?$/i.exec(text.replace(/\s/g, "")) ?? [];
  const area = Number(digits?.replaceAll(",", ""));
  return area > 0 && area < AREA_BELOW ? area.toFixed(2) : null;
}

/** Reads an identity number; all but the first and last four signs become asterisks, as property managers export it. */
export function readIdentity(cell: string): string {
  const text = readText(cell).replace(/\s/g, "").toUpperCase();
  if (text.includes("*") || text === "") return text;
  const [shown, hidden] = text.length > 8 ? [4, text.length - 8] : [1, text.length - 2];
  return text.slice(0, shown) + "*".repeat(Math.max(0, hidden)) + text.slice(-shown);
}

/** A co-owner as the register names them; most have no phone. */
export type CoOwner = { name: string; phone: string | null };

/**
 * Reads the co-owners of a home: several are parted by 、 , ; / and the like, a phone may follow the name.
 * @param phoneCell the phone of the first of them, when the register has a column for it.
 */
export function readCoOwners(cell: string, phoneCell: string): CoOwner[] {
  if (readText(cell) === "") return [];
  const coOwners = cell.split(NAME_SEPARATORS).map((part) => {
    const written = PHONE_IN_TEXT.exec(part)?.[0] ?? "";
    const name = readName(part.replace(written, "").replace(/[()（）:：]/g, ""));
    return { name, phone: written === "" ? null : parsePhone(written) };
  });
  return coOwners
    .filter(({ name }) => name !== "")
    .map((coOwner, index) =>
      index === 0 && coOwner.phone === null ? { ...coOwner, phone: parsePhone(phoneCell) } : coOwner,
    );
}

/** Tells whether a text is a formula or the error of one: no register holds such a name or number. */
export function isFormula(cell: string): boolean {
  return FORMULA.test(cell);
}

/** Programs write ="0301" to keep a number's zeros in a .csv file: a text, not a formula. */
export function unquoteText(cell: string): string {
  return QUOTED_TEXT.exec(cell)?.[1] ?? cell;
}

function isoDay(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  const { daysInMonth } = new Temporal.PlainDate(year, month, 1);
  return day > daysInMonth ? null : [year, pad(month), pad(day)].join("-");
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
