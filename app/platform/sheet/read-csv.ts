import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import iconv from "iconv-lite";
import { MAX_COLUMNS, MAX_ROWS, SheetRefused, type Sheet, type SheetRow } from "./sheet.ts";

type CsvFormat = "utf-8" | "gb18030" | "utf-16le";

const DELIMITERS = [",", "\t", ";"] as const;
const BATCH_ROWS = 100;
/** A quote that is never closed would otherwise swallow the rest of the file. */
const MAX_RECORD_CHARACTERS = 64 * 1024;
/** Bytes read at once: about as many as are parsed in ten milliseconds, for which nothing else of the process runs. */
const PIECE_BYTES = 16 * 1024;
/** Enough for a title and the header line. */
const SAMPLE_BYTES = 16 * 1024;

/**
 * Opens a .csv file, in UTF-8 with or without byte order mark, GB18030 or UTF-16 as Excel writes it; cells parted by
 * comma, tab or semicolon.
 * @throws SheetRefused when it is in none of these encodings.
 */
export async function openCsv(path: string): Promise<Sheet> {
  const format = await detectEncoding(path);
  const delimiter = await detectDelimiter(path, format);
  return {
    format,
    usesDate1904: false,
    batches: () => readBatches(path, format, delimiter),
  };
}

async function* readBatches(path: string, format: CsvFormat, delimiter: string): ReturnType<Sheet["batches"]> {
  const records: Readable = pipeline(
    createReadStream(path, { highWaterMark: PIECE_BYTES }),
    iconv.decodeStream(format),
    parse({
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_RECORD_CHARACTERS,
    }),
    () => undefined,
  );
  let number = 0;
  let batch: SheetRow[] = [];
  try {
    for await (const cells of records) {
      number += 1;
      if (number > MAX_ROWS) throw new SheetRefused("too_many_rows");
      batch.push({ number, cells: cells.slice(0, MAX_COLUMNS), formulas: [] });
      if (batch.length === BATCH_ROWS) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? new SheetRefused("not_a_table") : error;
  }
  if (batch.length > 0) yield batch;
}

async function detectEncoding(path: string): Promise<CsvFormat> {
  const start = await readStart(path, 2);
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (await decodes(path, "utf-8")) return "utf-8";
  if (await decodes(path, "gb18030")) return "gb18030";
  throw new SheetRefused("wrong_encoding");
}

/** The whole file decides: a register may hold nothing but ASCII for pages. */
async function decodes(path: string, format: CsvFormat): Promise<boolean> {
  const decoder = new TextDecoder(format, { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The one that the first lines hold most of. */
async function detectDelimiter(path: string, format: CsvFormat): Promise<string> {
  const text = iconv.decode(await readStart(path, SAMPLE_BYTES), format);
  const counts = DELIMITERS.map((delimiter) => text.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** @returns up to so many bytes from the start of a file. */
export async function readStart(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
