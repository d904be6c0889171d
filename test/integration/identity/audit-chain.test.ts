import { beforeEach, describe, expect, test } from "vitest";
import { verifyAudit, writeAudit } from "#app/features/identity/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { testDatabase } from "#test/support/database.ts";
import { createIdentityFixture } from "./identity-fixture.ts";

const database = await testDatabase();
const { db, pool } = database;
const club = createIdentityFixture(database, "audit-chain");

let ctx: Context<StaffActor>;

beforeEach(async () => {
  ctx = club.as(await club.staff("administrator"));
  for (const nth of [1, 2, 3, 4, 5]) await writeAudit(db, ctx, { action: "test.done", detail: { nth, of: "五" } });
});

/** Does what only somebody with the database's own password can, looks, and undoes it. */
async function tamper<T>(statements: string[], undo: string[], look: () => Promise<T>): Promise<T> {
  const run = async (list: string[]) => {
    const client = await pool.connect();
    try {
      await client.query("SET session_replication_role = replica");
      for (const sql of list) await client.query(sql);
    } finally {
      await client.query("SET session_replication_role = origin");
      client.release();
    }
  };
  await run(statements);
  try {
    return await look();
  } finally {
    await run(undo);
  }
}

const THIRD = "(SELECT entry_id FROM audit_seal WHERE position = 3)";

describe("the chain of the audit trail", () => {
  test("holds, and its hash stands for all that was written", async () => {
    const before = await verifyAudit(db);
    expect(before).toMatchObject({ difference: null });
    await writeAudit(db, ctx, { action: "test.done" });
    const after = await verifyAudit(db);
    expect(after).toMatchObject({ difference: null, entries: before.entries + 1 });
    expect(after.hash).not.toBe(before.hash);
  });

  test("is one chain, however many commit at once, and leaves out what was rolled back", async () => {
    const before = await verifyAudit(db);
    const work = Array.from({ length: 24 }, (_, nth) =>
      inTransaction(db, async (tx) => {
        await writeAudit(tx, ctx, { action: "test.at_once", detail: { nth } });
        await writeAudit(tx, ctx, { action: "test.at_once_too", detail: { nth } });
        if (nth % 4 === 0) throw new Error("rolled back");
      }),
    );
    await Promise.allSettled(work);
    expect(await verifyAudit(db)).toMatchObject({ difference: null, entries: before.entries + 36 });
  });

  test("reads the same in every session", async () => {
    const client = await pool.connect();
    try {
      await client.query("SET TimeZone = 'Asia/Kolkata'; SET DateStyle = 'German, DMY'");
      const words = "SELECT audit_entry_words(entry) AS words FROM audit_entry AS entry ORDER BY id LIMIT 1";
      const there = await client.query<{ words: string }>(words);
      const here = await pool.query<{ words: string }>(words);
      expect(there.rows).toEqual(here.rows);
    } finally {
      await client.query("RESET ALL");
      client.release();
    }
  });

  test.each([
    [
      "an entry with other words",
      [`UPDATE audit_entry SET detail = '{"nth": 9}' WHERE id = ${THIRD}`],
      [`UPDATE audit_entry SET detail = '{"nth": 3, "of": "五"}' WHERE id = ${THIRD}`],
    ],
    [
      "an entry that is gone",
      [
        `CREATE TABLE hidden AS SELECT * FROM audit_entry WHERE id = ${THIRD}`,
        `DELETE FROM audit_entry WHERE id = ${THIRD}`,
      ],
      ["INSERT INTO audit_entry SELECT * FROM hidden", "DROP TABLE hidden"],
    ],
    [
      "an entry that is gone with its seal",
      [
        "CREATE TABLE hidden AS SELECT * FROM audit_seal WHERE position = 3",
        "DELETE FROM audit_seal WHERE position = 3",
      ],
      ["INSERT INTO audit_seal SELECT * FROM hidden", "DROP TABLE hidden"],
    ],
    [
      "an entry that was slipped in",
      ["INSERT INTO audit_entry (id, at, actor_kind, action) VALUES (-1, now(), 'job', 'test.slipped_in')"],
      ["DELETE FROM audit_entry WHERE id = -1"],
    ],
    [
      "another hash",
      ["UPDATE audit_seal SET hash = repeat('0', 64) WHERE position = 3"],
      [
        `UPDATE audit_seal SET hash = encode(sha256(convert_to(
           (SELECT hash FROM audit_seal WHERE position = 2) || E'\\n' || (SELECT audit_entry_words(entry) FROM audit_entry AS entry WHERE id = ${THIRD}),
           'UTF8')), 'hex') WHERE position = 3`,
      ],
    ],
  ])("finds %s", async (_what, statements, undo) => {
    const { difference } = await tamper(statements, undo, () => verifyAudit(db));
    expect(difference).toMatchObject({ check: "audit_chain" });
    expect(await verifyAudit(db)).toMatchObject({ difference: null });
  });

  test.each(["UPDATE audit_seal SET hash = ''", "DELETE FROM audit_seal", "TRUNCATE audit_seal"])(
    "refuses %s",
    async (statement) => {
      await expect(pool.query(statement)).rejects.toThrow("append-only");
    },
  );
});
