import type { Context, StaffActor } from "#app/platform/context.ts";
import { findProven, matchLines } from "./match-lines.server.ts";
import { judgeResultRow, type Verdict } from "../rules/judge-result-row.ts";
import type { ResultRow } from "../rules/read-bank-result.ts";

/** A row, the payment that its reference names, and what becomes of it. */
export type JudgedRow = ResultRow & { lineId: string | null; verdict: Verdict };

/** Rows that are compared by one statement. */
const CHUNK = 1_000;

/** Verdicts with which a row claims the bank's reference for its payment: no later row proves another with it. */
const CLAIMS: ReadonlySet<Verdict> = new Set(["pays", "own_payment"]);

/** Compares the rows of a file with the books, in their order: what comes twice counts once. */
export async function judgeResult(ctx: Context<StaffActor>, rows: readonly ResultRow[]): Promise<JudgedRow[]> {
  const judged: JudgedRow[] = [];
  // By payment, not by how its reference is written: 202611-02-0007 and 202611-02-00007 are one.
  const named = new Set<string>();
  const claimed = new Set<string>();
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const [lines, proven] = await Promise.all([
      matchLines(
        ctx.db,
        chunk.map(({ reference }) => reference),
      ),
      findProven(
        ctx.db,
        chunk.map(({ bankReference }) => bankReference),
      ),
    ]);
    for (const row of chunk) {
      const line = lines.get(row.reference) ?? null;
      const provenLine = proven.get(row.bankReference);
      const name = line?.id ?? row.reference;
      const verdict = judgeResultRow({
        row,
        line,
        isRepeated: named.has(name),
        isUsed: claimed.has(row.bankReference) || (provenLine !== undefined && provenLine !== line?.id),
        settler: ctx.actor,
        now: ctx.clock.now(),
        zone: ctx.zone,
      });
      named.add(name);
      if (CLAIMS.has(verdict) && row.outcome === "paid") claimed.add(row.bankReference);
      judged.push({ ...row, lineId: line?.id ?? null, verdict });
    }
  }
  return judged;
}
