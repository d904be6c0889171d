import type { Sheet } from "#app/platform/sheet/sheet.ts";
import { createRowComparison } from "../../rules/register/compare-rows.ts";
import { createRowReader, type Fault, type ReadableRow } from "../../rules/register/read-row.ts";
import type { RegisterFile } from "./register-record.server.ts";

/** A row that can be read, and what is worth a look in it. */
export type ReadRow = ReadableRow & { row: number };
/** A row that is rejected by what the file itself says. */
export type FaultyRow = { row: number; faults: Fault[] };

/**
 * Reads a register below its headings, some hundred rows at a time. Row 1 is the line below the headings; blank lines
 * count and are left out.
 */
export async function* readRows(
  sheet: Sheet,
  { headerRow, headers, mapping }: Pick<RegisterFile, "headerRow" | "headers" | "mapping">,
): AsyncGenerator<(ReadRow | FaultyRow)[], void, undefined> {
  const readRow = createRowReader({ headers, mapping, usesDate1904: sheet.usesDate1904 });
  const compare = createRowComparison();
  for await (const lines of sheet.batches()) {
    const rows: (ReadRow | FaultyRow)[] = [];
    for (const line of lines) {
      const row = line.number - headerRow;
      const read = row < 1 ? null : readRow(line);
      if (read === null) continue;
      rows.push({ row, ...("faults" in read ? read : compare(row, read)) });
    }
    yield rows;
  }
}
