import { createHash, randomBytes } from "node:crypto";

/** Where chance comes from. Everything that needs it is given one. */
export type Random = {
  /** @returns so many independent bytes. */
  bytes(length: number): Uint8Array;
  /** @returns a whole number from 0 up to, not including, `below` (1 to 2^32), each equally likely. */
  integer(below: number): number;
};

/** Bytes asked of the operating system at once: asking costs more than they do. */
const AHEAD = 1_024;

/** The operating system's cryptographic source; each byte is given once. */
export const systemRandom: Random = fromBytes(drawAhead());

function drawAhead(): (length: number) => Uint8Array {
  let ahead = Buffer.alloc(0);
  return (length) => {
    if (length > ahead.length) ahead = randomBytes(Math.max(length, AHEAD));
    const bytes = new Uint8Array(ahead.subarray(0, length));
    ahead = ahead.fill(0, 0, length).subarray(length);
    return bytes;
  };
}

/** @param seed any text; the same text gives the same sequence. For tests and the demo club, never for secrets. */
export function seededRandom(seed: string): Random {
  let block = 0;
  let buffer = Buffer.alloc(0);
  return fromBytes((length) => {
    while (buffer.length < length) {
      const next = createHash("sha256").update(`${seed}/${block}`).digest();
      block += 1;
      buffer = Buffer.concat([buffer, next]);
    }
    const bytes = Uint8Array.from(buffer.subarray(0, length));
    buffer = buffer.subarray(length);
    return bytes;
  });
}

function fromBytes(bytes: (length: number) => Uint8Array): Random {
  return { bytes, integer: (below) => drawInteger(bytes, below) };
}

const wordRange = 2 ** 32;

/** Draws again above the last whole multiple of `below`: a plain remainder would favour small numbers. */
function drawInteger(bytes: (length: number) => Uint8Array, below: number): number {
  const limit = wordRange - (wordRange % below);
  for (;;) {
    const word = Buffer.from(bytes(4)).readUInt32BE();
    if (word < limit) {
      return word % below;
    }
  }
}
