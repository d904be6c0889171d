import type { FileHandle } from "node:fs/promises";
import { SheetRefused } from "./sheet.ts";

/** Where a packed file lies in the archive. */
export type ZipEntry = {
  name: string;
  isDeflated: boolean;
  packedBytes: number;
  unpackedBytes: number;
  headerOffset: number;
};

/** Most files in an archive: a workbook has some dozens. */
const MAX_ENTRIES = 2_000;
/** Largest directory that is read into memory. */
const MAX_DIRECTORY_BYTES = 1024 * 1024;
/** Most bytes an archive may hold unpacked: 300,000 rows of 20 cells take about 400 MB. */
const MAX_UNPACKED_BYTES = 600 * 1024 * 1024;
/** Sheets pack 10 to 40 times; deflate ends at 1,032. */
const MAX_RATIO = 200;
/** Small files pack well by nature. */
const RATIO_COUNTS_FROM_BYTES = 8 * 1024 * 1024;

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

/**
 * Reads the directory at the end of a zip archive, before anything is unpacked.
 * @throws SheetRefused when the archive is damaged, encrypted, or would unpack to more than a table can be.
 */
export async function readZipDirectory(file: FileHandle): Promise<Map<string, ZipEntry>> {
  const { size } = await file.stat();
  const directory = await readDirectoryBytes(file, size);
  const entries = listEntries(directory.bytes, directory.entries);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > MAX_UNPACKED_BYTES || entries.some(packsTooWell)) throw new SheetRefused("unpacks_too_large");
  return new Map(entries.map((entry) => [entry.name, entry]));
}

function packsTooWell({ packedBytes, unpackedBytes }: ZipEntry): boolean {
  return unpackedBytes > RATIO_COUNTS_FROM_BYTES && unpackedBytes > packedBytes * MAX_RATIO;
}

async function readDirectoryBytes(file: FileHandle, size: number): Promise<{ bytes: Buffer; entries: number }> {
  const tail = await readAt(file, Math.max(0, size - END_BYTES - MAX_COMMENT_BYTES), size);
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_SIGNATURE) {
      const entries = tail.readUInt16LE(at + 10);
      const length = tail.readUInt32LE(at + 12);
      const offset = tail.readUInt32LE(at + 16);
      // 0xffffffff marks an archive of 4 GB and more, whose true sizes stand elsewhere.
      if (length > MAX_DIRECTORY_BYTES || entries > MAX_ENTRIES) throw new SheetRefused("unpacks_too_large");
      return { bytes: await readAt(file, offset, offset + length), entries };
    }
  }
  throw new SheetRefused("damaged_file");
}

function listEntries(bytes: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) {
      throw new SheetRefused("damaged_file");
    }
    const method = bytes.readUInt16LE(at + 10);
    const isEncrypted = (bytes.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0;
    if (isEncrypted || (method !== STORED && method !== DEFLATED)) throw new SheetRefused("damaged_file");
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength),
      isDeflated: method === DEFLATED,
      packedBytes: bytes.readUInt32LE(at + 20),
      unpackedBytes: bytes.readUInt32LE(at + 24),
      headerOffset: bytes.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** @throws SheetRefused when the file ends before. */
export async function readAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(to - from), position: from });
  if (bytesRead < to - from) throw new SheetRefused("damaged_file");
  return buffer;
}
