import type { ClientBase } from "pg";
import { newId, type Context } from "#app/platform/context.ts";
import { copyRows, type CopyValue } from "#app/platform/db/copy-rows.ts";
import type { Reading } from "../../rules/register/read-row.ts";
import type { Communities } from "./find-communities.server.ts";
import type { ReadRow } from "./read-chunks.server.ts";
import { CO_OWNER_TARGET, EMPTY_STAGING_TABLES, PERSON_TARGET, ROW_TARGET } from "./staging-tables.ts";

/** Member ids by phone for everybody the file names, so that a person of many rows becomes one member. */
export type People = Map<string, string>;

type StagingContext = Pick<Context, "clock" | "random" | "vault">;
type Person = { id: string; name: string; phone: string; identityMasked: string };

/** Fills the staging tables with a chunk. Phones are sealed and hashed on the way: the database never sees one. */
export async function stageChunk(
  client: ClientBase,
  ctx: StagingContext,
  rows: readonly ReadRow[],
  { communities, people }: { communities: Communities; people: People },
): Promise<void> {
  const persons = listPersons(ctx, rows, people);
  const hashes = new Map([...persons.keys()].map((phone) => [phone, ctx.vault.hash(phone)]));
  const hashOf = (phone: string): string | null => hashes.get(phone) ?? null;
  await client.query(EMPTY_STAGING_TABLES);
  await copyRows(
    client,
    ROW_TARGET,
    rows.map(({ row, reading }): CopyValue[] => [
      row,
      communities.idOf(reading.community),
      reading.block,
      reading.unit,
      reading.room,
      reading.areaSqm || null,
      reading.handoverOn || null,
      reading.note,
      reading.name,
      hashOf(reading.phone),
      reading.identityMasked || null,
      reading.coOwners.length > 0,
      newId(ctx),
      persons.get(reading.phone)?.id ?? null,
      newId(ctx),
    ]),
  );
  await copyRows(
    client,
    PERSON_TARGET,
    [...persons.values()].map(({ id, name, phone, identityMasked }): CopyValue[] => [
      id,
      name,
      hashOf(phone),
      ctx.vault.encrypt(phone),
      identityMasked || null,
    ]),
  );
  await copyRows(
    client,
    CO_OWNER_TARGET,
    rows.flatMap(({ row, reading }) =>
      reading.coOwners.map(({ name, phone }): CopyValue[] => [row, name, phone && hashOf(phone), newId(ctx)]),
    ),
  );
}

/** Everybody of the chunk who has a phone, by it. */
function listPersons(ctx: StagingContext, rows: readonly ReadRow[], people: People): Map<string, Person> {
  const persons = new Map<string, Person>();
  for (const { reading } of rows) {
    for (const { name, phone, identityMasked } of peopleOf(reading)) {
      const person = persons.get(phone);
      // A register may give a person's identity number with one of their homes and not with another.
      if (person !== undefined) person.identityMasked ||= identityMasked;
      else persons.set(phone, { id: idOf(ctx, people, phone), name, phone, identityMasked });
    }
  }
  return persons;
}

function peopleOf({ name, phone, identityMasked, coOwners }: Reading): Omit<Person, "id">[] {
  const others = coOwners.flatMap((coOwner) =>
    coOwner.phone === null ? [] : [{ name: coOwner.name, phone: coOwner.phone, identityMasked: "" }],
  );
  return [{ name, phone, identityMasked }, ...others];
}

function idOf(ctx: StagingContext, people: People, phone: string): string {
  const id = people.get(phone) ?? newId(ctx);
  people.set(phone, id);
  return id;
}
