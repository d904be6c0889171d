import type { SheetRow } from "./sheet.ts";
import { unpackEntry } from "./unpack-entry.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** A cell merged over several rows; the file holds its text in the first of them only. */
type Merge = { column: number; from: number; to: number; text: string };

/** Long enough for `<mergeCell ref="AAA1048576:AAA1048576"/>` cut between two pieces. */
const OVERLAP = 64;
/** More would be slow to search for each row. */
const MAX_MERGES = 50_000;

/** Finds the cells merged downwards, first row first. They stand behind the rows, so the sheet is read once for them. */
export async function findMerges(path: string, sheet: ZipEntry): Promise<Merge[]> {
  const found = new Map<string, Merge>();
  let rest = "";
  for await (const piece of unpackEntry(path, sheet)) {
    const text = rest + piece;
    if (text.includes("mergeCell")) {
      for (const [reference, from = "", to = ""] of text.matchAll(/mergeCell ref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
        const merge = readMerge(from, to);
        if (merge !== null && found.size < MAX_MERGES) found.set(reference, merge);
      }
    }
    rest = text.slice(-OVERLAP);
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}

/** Writes the text of a merged cell into the rows below its first. @param merges from `findMerges`; it is used up. */
export function fillMerged(merges: Merge[], rows: SheetRow[]): SheetRow[] {
  for (const row of rows) {
    for (let index = 0; index < merges.length;) {
      const merge = merges[index];
      if (merge === undefined || merge.from > row.number) break;
      if (merge.to < row.number) {
        merges.splice(index, 1);
        continue;
      }
      if (merge.from === row.number) merge.text = row.cells[merge.column] ?? "";
      else fill(row, merge);
      index += 1;
    }
  }
  return rows;
}

function fill({ cells }: SheetRow, { column, text }: Merge): void {
  while (cells.length < column) cells.push("");
  cells[column] ||= text;
}

function readMerge(from: string, to: string): Merge | null {
  const [start, end] = [Number(from.replace(/\D/g, "")), Number(to.replace(/\D/g, ""))];
  if (end <= start) return null;
  const letters = from.replace(/\d/g, "");
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, from: start, to: end, text: "" };
}
