import { open } from "node:fs/promises";
import type { Storage } from "#app/platform/storage.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** What banks give as a slip, by the first bytes of the file. */
const FORMATS = [
  { extension: "pdf", start: Buffer.from("%PDF-") },
  { extension: "png", start: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { extension: "jpg", start: Buffer.from([0xff, 0xd8, 0xff]) },
] as const;

const LONGEST_START = 8;

/**
 * Keeps an uploaded bank slip as it came, under a key of its line. Refuses what is neither PDF nor picture, whatever
 * its name says.
 * @param uploadKey the file in storage; the caller removes it.
 */
export async function keepSlip(
  storage: Storage,
  { uploadKey, lineId, requestId }: { uploadKey: string; lineId: string; requestId: string },
): Promise<Outcome<{ slipKey: string }, "slip_type">> {
  const start = await readStart(storage.path(uploadKey));
  const format = FORMATS.find((known) => start.subarray(0, known.start.length).equals(known.start));
  if (!format) return refuse("slip_type");
  const slipKey = `payout-slips/${lineId}/${requestId}.${format.extension}`;
  await storage.write(slipKey, storage.read(uploadKey));
  return ok({ slipKey });
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_START), 0, LONGEST_START, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
