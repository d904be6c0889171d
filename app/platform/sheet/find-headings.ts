import { HEADER_SEARCH_LINES, type createHeadings, type HeadingLine } from "#app/shared/headings.ts";
import { SheetRefused, type Sheet, type SheetRow } from "./sheet.ts";

/**
 * Reads the first lines of a table and finds that of the headings.
 * @returns null when none looks like one.
 * @throws SheetRefused for a table without a line.
 */
export async function findHeadings<Field extends string>(
  sheet: Sheet,
  headings: ReturnType<typeof createHeadings<Field>>,
): Promise<HeadingLine<Field> | null> {
  const lines: SheetRow[] = [];
  for await (const batch of sheet.batches()) {
    lines.push(...batch.slice(0, HEADER_SEARCH_LINES));
    if (lines.length >= HEADER_SEARCH_LINES) break;
  }
  if (lines.length === 0) throw new SheetRefused("empty_file");
  return headings.find(lines);
}
