import { nowDate, type Context } from "#app/platform/context.ts";
import { copyLine } from "#app/platform/db/copy-lines.ts";
import { uuidV7 } from "#app/shared/ids.ts";
import { previewRow, type PreviewRow } from "../../rules/register/preview-row.ts";
import type { Remark } from "../../rules/register/read-row.ts";
import type { FaultyRow, ReadRow } from "./read-rows.server.ts";

/** Some thousand rows of a register, ready to be stored. */
export type Chunk = {
  /** Pieces of lines for COPY into the staging tables; as bytes, since so many texts would fill the heap. */
  lines: { rows: Buffer[]; persons: Buffer[]; coOwners: Buffer[] };
  /** Phones (E.164) of the readable rows. */
  phones: Map<number, string>;
  faulty: FaultyRow[];
  remarks: { row: number; remark: Remark }[];
  /** The first rows as they will be read. */
  preview: PreviewRow[];
  lastRow: number;
};

type FillContext = Pick<Context, "clock" | "random" | "vault">;
type Person = { id: string; name: string; phoneHash: string; phoneEnc: string; identityMasked: string };

/** As many rows as the database takes in about a second: how often progress and stopping are seen. */
const CHUNK_ROWS = 5_000;
/** Rows that the dry run shows as they will be read. */
export const PREVIEW_ROWS = 8;
/** Random bytes of a UUID v7. */
const ID_BYTES = 10;
const IDS_AT_ONCE = 500;

/**
 * Gathers rows into chunks. Phones are sealed and hashed on the way, so that the database never sees one; a person of
 * many rows gets one id.
 */
export async function* fillChunks(
  ctx: FillContext,
  batches: AsyncIterable<readonly (ReadRow | FaultyRow)[]>,
): AsyncGenerator<Chunk, void, undefined> {
  const nextId = createIdSource(ctx);
  const memberIds = new Map<string, string>();
  let chunk = emptyChunk();
  let persons = new Map<string, Person>();
  for await (const batch of batches) {
    addBatch(batch);
    if (chunk.phones.size + chunk.faulty.length >= CHUNK_ROWS) {
      yield withPersons(chunk, persons);
      chunk = emptyChunk();
      persons = new Map();
    }
  }
  yield withPersons(chunk, persons);

  function addBatch(batch: readonly (ReadRow | FaultyRow)[]): void {
    let rows = "";
    let coOwners = "";
    for (const read of batch) {
      chunk.lastRow = read.row;
      if ("faults" in read) {
        chunk.faulty.push(read);
        continue;
      }
      noteRow(read);
      const { row, reading } = read;
      const owner = personOf(reading.phone, reading.name);
      // A register may give a person's identity number with one of their homes and not with another.
      owner.identityMasked ||= reading.identityMasked;
      rows += rowLine(read, owner, { homeId: nextId(), membershipId: nextId() });
      for (const { name, phone } of reading.coOwners) {
        coOwners += copyLine([row, name, phone && personOf(phone, name).phoneHash, nextId()]);
      }
    }
    chunk.lines.rows.push(Buffer.from(rows));
    chunk.lines.coOwners.push(Buffer.from(coOwners));
  }

  function noteRow({ row, reading, remarks }: ReadRow): void {
    chunk.phones.set(row, reading.phone);
    for (const remark of remarks) chunk.remarks.push({ row, remark });
    if (chunk.preview.length < PREVIEW_ROWS) chunk.preview.push(previewRow(row, reading));
  }

  function personOf(phone: string, name: string): Person {
    const known = persons.get(phone);
    if (known !== undefined) return known;
    const id = memberIds.get(phone) ?? nextId();
    const { vault } = ctx;
    const person = { id, name, phoneHash: vault.hash(phone), phoneEnc: vault.encrypt(phone), identityMasked: "" };
    memberIds.set(phone, id);
    persons.set(phone, person);
    return person;
  }
}

function rowLine({ row, reading }: ReadRow, owner: Person, ids: { homeId: string; membershipId: string }): string {
  return copyLine([
    row,
    reading.community,
    reading.city,
    reading.block,
    reading.unit,
    reading.room,
    reading.areaSqm || null,
    reading.handoverOn || null,
    reading.note,
    reading.name,
    owner.phoneHash,
    reading.identityMasked || null,
    reading.coOwners.length > 0,
    ids.homeId,
    owner.id,
    ids.membershipId,
  ]);
}

function withPersons(chunk: Chunk, persons: ReadonlyMap<string, Person>): Chunk {
  let lines = "";
  for (const { id, name, phoneHash, phoneEnc, identityMasked } of persons.values()) {
    lines += copyLine([id, name, phoneHash, phoneEnc, identityMasked || null]);
  }
  chunk.lines.persons.push(Buffer.from(lines));
  return chunk;
}

function emptyChunk(): Chunk {
  const lines = { rows: [], persons: [], coOwners: [] };
  return { lines, phones: new Map(), faulty: [], remarks: [], preview: [], lastRow: 0 };
}

/** Makes many ids from few draws of chance: one draw each would take longer than reading the row. */
function createIdSource(ctx: FillContext): () => string {
  const atMs = nowDate(ctx).getTime();
  let bytes = ctx.random.bytes(0);
  let used = 0;
  return () => {
    if (used >= bytes.length) {
      bytes = ctx.random.bytes(IDS_AT_ONCE * ID_BYTES);
      used = 0;
    }
    used += ID_BYTES;
    return uuidV7(atMs, () => bytes.subarray(used - ID_BYTES, used));
  };
}
