import { toHalfWidth } from "./text.ts";

/** Which column, from 0, holds a field; a field without column is absent. */
export type Columns<Field extends string> = Partial<Record<Field, number>>;

/** The line with the headings of the columns. */
export type HeadingLine<Field extends string> = { number: number; headers: string[]; mapping: Columns<Field> };

/** Titles, dates of export and the like stand above the headings, in so many lines at most. */
export const HEADER_SEARCH_LINES = 20;
/** One known heading alone may be a title. */
const FEWEST_KNOWN = 2;

/**
 * Knows the headings under which other programs write some fields.
 * @param spellings of each field; compared without case, spaces, brackets and signs.
 */
export function createHeadings<Field extends string>(
  spellings: Readonly<Record<Field, readonly string[]>>,
): {
  /** Says which column holds what; of two columns with one meaning the left one counts. */
  map(headers: readonly string[]): Columns<Field>;
  /** @returns the line of headings, the one among the first lines with the most known ones; null when none looks like one. */
  find(lines: readonly { number: number; cells: readonly string[] }[]): HeadingLine<Field> | null;
} {
  const known = new Map<string, Field>();
  for (const field in spellings) for (const spelling of spellings[field]) known.set(keyOf(spelling), field);

  function map(headers: readonly string[]): Columns<Field> {
    const mapping: Columns<Field> = {};
    headers.forEach((header, column) => {
      const field = known.get(keyOf(header));
      if (field !== undefined) mapping[field] ??= column;
    });
    return mapping;
  }

  return {
    map,
    find(lines) {
      const candidates = lines
        .slice(0, HEADER_SEARCH_LINES)
        .map(({ number, cells }) => ({ number, headers: cells.map(tidy), mapping: map(cells) }))
        .filter(({ mapping }) => Object.keys(mapping).length >= FEWEST_KNOWN);
      const most = Math.max(...candidates.map(({ mapping }) => Object.keys(mapping).length));
      return candidates.find(({ mapping }) => Object.keys(mapping).length === most) ?? null;
    },
  };
}

/** @param list Chinese spellings parted by spaces, English ones by commas. */
export function spellingsOf(list: string): readonly string[] {
  return list
    .split(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) |,/u)
    .map((word) => word.trim())
    .filter(Boolean);
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
