import { Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

/** A file of the archive: its name and its text, in pieces. */
export type ZipPart = [name: string, text: Iterable<string> | AsyncIterable<string>];

/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;
/** 1 January 1980, the first day a ZIP file knows: the same content gives the same bytes on every day. */
const NO_DATE = 0x0021;

type Entry = { name: Buffer; crc: number; packed: number; size: number; offset: number };

/** Writes a ZIP archive (APPNOTE 6.3) in pieces; each part must be smaller than 4 GB. */
export async function* zipOf(parts: readonly ZipPart[]): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = [];
  let offset = 0;
  for (const [title, text] of parts) {
    const name = Buffer.from(title);
    const entry: Entry = { name, crc: 0, packed: 0, size: 0, offset };
    const header = localHeader(name);
    yield header;
    for await (const chunk of pack(text, entry)) {
      entry.packed += chunk.byteLength;
      yield chunk;
    }
    const descriptor = record(0x08074b50, [4, entry.crc], [4, entry.packed], [4, entry.size]);
    yield descriptor;
    offset += header.byteLength + entry.packed + descriptor.byteLength;
    entries.push(entry);
  }
  const directory = Buffer.concat(entries.map(centralHeader));
  yield directory;
  const count = entries.length;
  yield record(0x06054b50, [2, 0], [2, 0], [2, count], [2, count], [4, directory.byteLength], [4, offset], [2, 0]);
}

/** Compresses a part, and adds up its checksum and size on the way. */
async function* pack(text: ZipPart[1], entry: Entry): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  const source = Readable.from(count(text, entry)).on("error", (error) => deflate.destroy(error));
  yield* source.pipe(deflate);
}

async function* count(text: ZipPart[1], entry: Entry): AsyncGenerator<Buffer> {
  for await (const piece of text) {
    const bytes = Buffer.from(piece);
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.byteLength;
    yield bytes;
  }
}

function localHeader(name: Buffer): Buffer {
  const head = record(
    0x04034b50,
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0],
    [2, NO_DATE],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, name.byteLength],
    [2, 0],
  );
  return Buffer.concat([head, name]);
}

function centralHeader({ name, crc, packed, size, offset }: Entry): Buffer {
  const head = record(
    0x02014b50,
    [2, VERSION],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0],
    [2, NO_DATE],
    [4, crc],
    [4, packed],
    [4, size],
    [2, name.byteLength],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  );
  return Buffer.concat([head, name]);
}

/** Little-endian fields of 2 or 4 bytes after a signature. */
function record(signature: number, ...fields: [bytes: 2 | 4, value: number][]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 4));
  let at = buffer.writeUInt32LE(signature, 0);
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
