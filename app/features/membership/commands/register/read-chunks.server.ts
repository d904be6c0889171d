import type { Sheet } from "#app/platform/sheet/sheet.ts";
import { createRowComparison } from "../../rules/register/compare-rows.ts";
import type { ColumnMapping } from "../../rules/register/map-columns.ts";
import { createRowReader, type Fault, type Reading, type Remark } from "../../rules/register/read-row.ts";

/** A readable row, and what is worth a look in it. */
export type ReadRow = { row: number; reading: Reading; remarks: Remark[] };
/** A row that is rejected by what the file itself says. */
export type FaultyRow = { row: number; faults: Fault[] };
/** Some thousand rows of a register, as read. */
export type Chunk = { rows: ReadRow[]; faulty: FaultyRow[]; lastRow: number };

/** As many rows as the database takes in about a quarter of a second: how often progress and stopping are seen. */
const CHUNK_ROWS = 5_000;

/** Reads a register below its headings. Row 1 is the line below them; blank lines count and are left out. */
export async function* readChunks(
  sheet: Sheet,
  header: { headerRow: number; headers: readonly string[]; mapping: ColumnMapping },
): AsyncGenerator<Chunk, void, undefined> {
  const readRow = createRowReader({ ...header, usesDate1904: sheet.usesDate1904 });
  const compare = createRowComparison();
  let chunk: Chunk = { rows: [], faulty: [], lastRow: 0 };
  for await (const lines of sheet.batches()) {
    for (const line of lines) {
      const row = line.number - header.headerRow;
      const read = row < 1 ? null : readRow(line);
      if (read !== null) place(chunk, row, "faults" in read ? read : compareWithAbove(row, read));
    }
    if (chunk.rows.length + chunk.faulty.length >= CHUNK_ROWS) {
      yield chunk;
      chunk = { rows: [], faulty: [], lastRow: chunk.lastRow };
    }
  }
  yield chunk;

  function compareWithAbove(
    row: number,
    read: { reading: Reading; remarks: Remark[] },
  ): Omit<ReadRow, "row"> | { faults: Fault[] } {
    const compared = compare(row, read.reading);
    if ("fault" in compared) return { faults: [compared.fault] };
    return { reading: compared.reading, remarks: [...read.remarks, ...compared.remarks] };
  }
}

function place(chunk: Chunk, row: number, read: Omit<ReadRow, "row"> | { faults: Fault[] }): void {
  if ("faults" in read) chunk.faulty.push({ row, faults: read.faults });
  else chunk.rows.push({ row, ...read });
  chunk.lastRow = row;
}

/** Reads one chunk ahead, while the database is busy with the one before. */
export async function* readAhead<T>(source: AsyncGenerator<T, void, undefined>): AsyncGenerator<T, void, undefined> {
  let next = begin();
  try {
    for (;;) {
      const result = await next;
      if (result.done === true) return;
      next = begin();
      yield result.value;
    }
  } finally {
    await next.catch(() => undefined);
    await source.return();
  }

  function begin(): Promise<IteratorResult<T, void>> {
    const promise = source.next();
    // Whoever awaits it gets the failure; until then it must not count as unhandled.
    promise.catch(() => undefined);
    return promise;
  }
}
