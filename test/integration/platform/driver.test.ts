import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Tx } from "#app/platform/db/database.ts";
import { runStatement } from "#app/platform/db/driver.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { testDatabase } from "#test/support/database.ts";

const { db, pool } = await testDatabase();

const READ = "SELECT id, amount, at FROM tally WHERE id = ANY($1::int[]) ORDER BY id";
const ADD = "INSERT INTO tally VALUES ($1, $2, $3)";

beforeEach(async () => {
  await pool.query("DROP TABLE IF EXISTS tally");
  await pool.query("CREATE TABLE tally (id integer CONSTRAINT tally_key PRIMARY KEY, amount bigint, at timestamptz)");
  await runStatement(db, ADD, [1, 9_007_199_254_740_993n, new Date("2026-11-21T16:00:00Z")]);
});

describe("a statement sent straight to the driver", () => {
  test("takes lists, big numbers and moments, and gives them back exactly", async () => {
    expect(await runStatement(db, READ, [[1, 2]])).toEqual([
      { id: 1, amount: "9007199254740993", at: "2026-11-21T16:00:00+00:00" },
    ]);
  });

  test("belongs to the transaction it is given: seen inside, gone with it", async () => {
    const work = inTransaction(db, async (tx) => {
      await runStatement(tx, ADD, [2, null, null]);
      expect(await runStatement(tx, READ, [[2]])).toHaveLength(1);
      expect(await runStatement(db, READ, [[2]])).toHaveLength(0);
      throw new Error("stop");
    });
    await expect(work).rejects.toThrow("stop");
    expect(await runStatement(db, READ, [[2]])).toHaveLength(0);
  });

  test("keeps to its own transaction when several are open", async () => {
    await Promise.all(
      [2, 3, 4].map((id) =>
        inTransaction(db, async (tx) => {
          await runStatement(tx, ADD, [id, id, null]);
          const seen = await runStatement<{ id: number }>(tx, READ, [[2, 3, 4]]);
          expect(seen.map((row) => row.id)).toContain(id);
        }),
      ),
    );
    expect(await runStatement(db, READ, [[2, 3, 4]])).toHaveLength(3);
  });

  test("takes part in the transactions of another copy of the modules, as the portal's bundle holds one", async () => {
    vi.resetModules();
    const copy = await import("#app/platform/db/transaction.ts");
    const { runStatement: runInCopy } = await import("#app/platform/db/driver.ts");
    expect(copy.inTransaction).not.toBe(inTransaction);
    await copy.inTransaction(db, (tx) => runInCopy(tx, ADD, [2, null, null]));
    expect(await runInCopy(db, READ, [[2]])).toHaveLength(1);
  });

  test("is refused when its transaction has ended, whose connection is somebody else's then", async () => {
    let ended: Tx | undefined;
    await inTransaction(db, async (tx) => {
      ended = tx;
      await runStatement(tx, READ, [[1]]);
    });
    if (ended === undefined) throw new Error("The transaction ran.");
    await expect(runStatement(ended, ADD, [2, 0, null])).rejects.toThrow("has not ended");
  });

  test("tells a broken rule as the client does", async () => {
    const again = runStatement(db, ADD, [1, 0, null]);
    await expect(again).rejects.toSatisfy((error) => isUniqueViolation(error, "tally_key"));
  });
});
