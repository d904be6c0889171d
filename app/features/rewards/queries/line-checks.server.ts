import type { Db } from "#app/platform/db/database.ts";
import { flagsOf, problemOf, type PayeeFlag, type PayeeProblem } from "../rules/judge-payee.ts";
import { queuedLinesOf, readPayees } from "./payee-facts.server.ts";

export type LineCheck = { problem: PayeeProblem | null; flags: PayeeFlag[] };

/** @returns by id what stands against each queued line of a batch now, and what to look at; lines without either are left out. */
export async function checkLines(db: Db, now: Date, batchId: string): Promise<Map<string, LineCheck>> {
  const payees = await readPayees(db, now, queuedLinesOf(batchId));
  return new Map(
    payees
      .map(({ id, facts }): [string, LineCheck] => [id, { problem: problemOf(facts), flags: flagsOf(facts) }])
      .filter(([, { problem, flags }]) => problem !== null || flags.length > 0),
  );
}
