import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { SheetRefused } from "./sheet.ts";
import { readAt, type ZipEntry } from "./zip-directory.ts";

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;

/**
 * Unpacks one file of an archive as UTF-8 text, piece by piece.
 * @throws SheetRefused when it is damaged or holds more than the directory says.
 */
export async function* unpackEntry(path: string, entry: ZipEntry): AsyncGenerator<string, void, undefined> {
  if (entry.packedBytes === 0) return;
  const start = await findData(path, entry);
  const packed = createReadStream(path, { start, end: start + entry.packedBytes - 1 });
  const bytes = entry.isDeflated ? pipeline(packed, createInflateRaw(), () => undefined) : packed;
  const decoder = new TextDecoder();
  let unpacked = 0;
  try {
    for await (const chunk of bytes) {
      unpacked += chunk.length;
      if (unpacked > entry.unpackedBytes) throw new SheetRefused("damaged_file");
      yield decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    throw isInflateError(error) ? new SheetRefused("damaged_file") : error;
  } finally {
    packed.destroy();
  }
}

/** The length of the entry's own header is written only there. */
async function findData(path: string, entry: ZipEntry): Promise<number> {
  const file = await open(path);
  try {
    const header = await readAt(file, entry.headerOffset, entry.headerOffset + LOCAL_BYTES);
    if (header.readUInt32LE(0) !== LOCAL_SIGNATURE) throw new SheetRefused("damaged_file");
    return entry.headerOffset + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

function isInflateError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("Z_") || code === "ERR_STREAM_PREMATURE_CLOSE";
}
