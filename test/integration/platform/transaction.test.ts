import { beforeEach, describe, expect, test } from "vitest";
import { isCheckViolation, isRepeatable, isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { testDatabase } from "#test/support/database.ts";

const { db, pool } = await testDatabase();

beforeEach(async () => {
  await pool.query("DROP TABLE IF EXISTS tally");
  await pool.query(`CREATE TABLE tally (
    id integer CONSTRAINT tally_key PRIMARY KEY, amount integer CONSTRAINT tally_not_negative CHECK (amount >= 0))`);
  await pool.query("INSERT INTO tally VALUES (1, 0), (2, 0)");
});

async function readAmount(): Promise<number> {
  const rows = await db.$queryRaw<{ amount: number }[]>`SELECT amount FROM tally WHERE id = 1`;
  return rows[0]?.amount ?? Number.NaN;
}

describe("a transaction", () => {
  test("leaves nothing behind when its work throws", async () => {
    const work = inTransaction(db, async (tx) => {
      await tx.$executeRaw`UPDATE tally SET amount = 5 WHERE id = 1`;
      throw new Error("stop");
    });
    await expect(work).rejects.toThrow("stop");
    expect(await readAmount()).toBe(0);
  });

  test("repeats serializable work until every one of several counters has counted", async () => {
    const counters = Array.from({ length: 4 }, () =>
      inTransaction(db, async (tx) => {
        await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL SERIALIZABLE`;
        const rows = await tx.$queryRaw<{ amount: number }[]>`SELECT amount FROM tally WHERE id = 1`;
        await tx.$executeRaw`UPDATE tally SET amount = ${(rows[0]?.amount ?? 0) + 1} WHERE id = 1`;
      }),
    );
    await Promise.all(counters);
    expect(await readAmount()).toBe(4);
  });

  test("repeats work that the database ended to break a deadlock", async () => {
    let runs = 0;
    const addInOrder = (first: number, second: number) =>
      inTransaction(db, async (tx) => {
        runs += 1;
        await tx.$executeRaw`UPDATE tally SET amount = amount + 1 WHERE id = ${first}`;
        await tx.$executeRaw`SELECT pg_sleep(0.05)`;
        await tx.$executeRaw`UPDATE tally SET amount = amount + 1 WHERE id = ${second}`;
      });
    await Promise.all([addInOrder(1, 2), addInOrder(2, 1)]);
    expect(await readAmount()).toBe(2);
    expect(runs).toBeGreaterThan(2);
  });

  test("does not repeat work that failed for good", async () => {
    let runs = 0;
    const work = inTransaction(db, async (tx) => {
      runs += 1;
      await tx.$executeRaw`UPDATE tally SET amount = -1 WHERE id = 1`;
    });
    await expect(work).rejects.toSatisfy((error) => isCheckViolation(error, "tally_not_negative"));
    expect(runs).toBe(1);
  });
});

describe("what the database refused is told apart", () => {
  test("by the constraint that a raw statement broke", async () => {
    const error: unknown = await db.$executeRaw`INSERT INTO tally VALUES (1, 0)`.catch((reason: unknown) => reason);
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(error, "tally_key")).toBe(true);
    expect(isUniqueViolation(error, "another_key")).toBe(false);
    expect(isRepeatable(error)).toBe(false);
  });

  test("by the constraint that the driver names", async () => {
    const error: unknown = await pool.query("INSERT INTO tally VALUES (3, -1)").catch((reason: unknown) => reason);
    expect(isCheckViolation(error, "tally_not_negative")).toBe(true);
    expect(isUniqueViolation(error)).toBe(false);
  });
});
