import { toHalfWidth } from "#app/shared/text.ts";
import { HEADER_SPELLINGS, REGISTER_FIELDS, REQUIRED_FIELDS, type RegisterField } from "./register-fields.ts";

/** Which column, from 0, holds a field; a field without column is absent. */
export type ColumnMapping = Partial<Record<RegisterField, number>>;

/** The line with the headings of the columns. */
export type Header = { number: number; headers: string[]; mapping: ColumnMapping };

/** Titles, dates of export and the like stand above the headings, in so many lines at most. */
export const HEADER_SEARCH_LINES = 20;
/** One known heading alone may be a title. */
const FEWEST_KNOWN = 2;

const FIELD_OF_SPELLING = new Map(
  REGISTER_FIELDS.flatMap((field) => HEADER_SPELLINGS[field].map((spelling) => [keyOf(spelling), field] as const)),
);

/**
 * Finds the line of headings: the one among the first lines with the most known ones.
 * @returns null when no line looks like one.
 */
export function findHeader(lines: readonly { number: number; cells: readonly string[] }[]): Header | null {
  const candidates = lines
    .slice(0, HEADER_SEARCH_LINES)
    .map(({ number, cells }) => ({ number, headers: cells.map(tidy), mapping: mapColumns(cells) }))
    .filter(({ mapping }) => Object.keys(mapping).length >= FEWEST_KNOWN);
  const most = Math.max(...candidates.map(({ mapping }) => Object.keys(mapping).length));
  return candidates.find(({ mapping }) => Object.keys(mapping).length === most) ?? null;
}

/** Says which column holds what; of two columns with one meaning the left one counts. */
export function mapColumns(headers: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = {};
  headers.forEach((header, column) => {
    const field = FIELD_OF_SPELLING.get(keyOf(header));
    if (field !== undefined) mapping[field] ??= column;
  });
  return mapping;
}

/** The required fields that have no column. */
export function missingFields(mapping: ColumnMapping): RegisterField[] {
  return REQUIRED_FIELDS.filter((field) => mapping[field] === undefined);
}

function tidy(header: string): string {
  return header.replace(/\s+/g, " ").trim();
}

/** 建筑面积(㎡), *建筑面积： and 建筑 面积 are one heading. */
function keyOf(header: string): string {
  return toHalfWidth(header)
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]|【.*?】/g, "")
    .replace(/[^\p{Letter}\p{Number}]/gu, "");
}
