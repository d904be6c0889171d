import { crc32, deflateRawSync } from "node:zlib";

/** A file to pack; `claimedBytes` is written as its unpacked size instead of the true one. */
export type ZipFile = { name: string; content: string | Uint8Array; claimedBytes?: number };

/** Packs files into a zip archive as office programs do; for archives that no honest program writes. */
export function makeZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedBytes } of files) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt16LE(8, 0);
    sizes.writeUInt32LE(crc32(bytes), 4);
    sizes.writeUInt32LE(packed.length, 8);
    sizes.writeUInt32LE(claimedBytes ?? bytes.length, 12);
    const fields = Buffer.concat([sizes.subarray(0, 2), Buffer.alloc(4), sizes.subarray(4)]);
    const nameBytes = Buffer.from(name);
    const nameLength = Buffer.from([nameBytes.length & 0xff, nameBytes.length >> 8]);
    const local = Buffer.concat([
      Buffer.from("PK\u0003\u0004\u0014\0\0\0", "latin1"),
      fields,
      nameLength,
      Buffer.alloc(2),
    ]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset);
    directory.push(
      Buffer.from("PK\u0001\u0002\u0014\0\u0014\0\0\0", "latin1"),
      fields,
      nameLength,
      Buffer.alloc(12),
      place,
      nameBytes,
    );
    parts.push(local, nameBytes, packed);
    offset += local.length + nameBytes.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listing, end]);
}
