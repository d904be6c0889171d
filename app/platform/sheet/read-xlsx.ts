import { open } from "node:fs/promises";
import { findMerges, fillMerged } from "./merged-cells.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { MAX_ROWS, SheetRefused, type Sheet, type SheetRow } from "./sheet.ts";
import { createRowReader } from "./read-sheet-xml.ts";
import { readWorkbook } from "./read-workbook.ts";
import { unpackEntry } from "./unpack-entry.ts";
import { readZipDirectory } from "./zip-directory.ts";

/**
 * Opens the first visible sheet of an .xlsx workbook. Nothing is unpacked before the archive's directory was found
 * harmless; the sheet itself is unpacked piece by piece.
 * @throws SheetRefused
 */
export async function openXlsx(path: string): Promise<Sheet> {
  const file = await open(path);
  const entries = await readZipDirectory(file).finally(() => file.close());
  const workbook = await readWorkbook(path, entries);
  return {
    format: "xlsx",
    usesDate1904: workbook.usesDate1904,
    async *batches() {
      const strings = workbook.strings === undefined ? [] : await readSharedStrings(path, workbook.strings);
      const merges = await findMerges(path, workbook.sheet);
      const reader = createRowReader(strings);
      for await (const text of unpackEntry(path, workbook.sheet)) {
        const rows = reader.write(text);
        if (rows.length > 0) yield checkRows(fillMerged(merges, rows));
      }
      reader.end();
    },
  };
}

function checkRows(rows: SheetRow[]): SheetRow[] {
  if ((rows.at(-1)?.number ?? 0) > MAX_ROWS) throw new SheetRefused("too_many_rows");
  return rows;
}
