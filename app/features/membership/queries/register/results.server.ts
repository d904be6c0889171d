import type { Context, StaffActor } from "#app/platform/context.ts";
import type { ImportRowOutcome } from "#app/platform/db/generated/enums.ts";

const BATCH_ROWS = 2_000;

export type RowResult = { row: number; outcome: ImportRowOutcome; reason: string | null; value: string | null };

/** Each row of a register with what became of it and its first fault, in the order of the file, a batch at a time. */
export async function* readResults(ctx: Context<StaffActor>, importId: string): AsyncGenerator<RowResult> {
  for (let after = 0; ;) {
    const rows = await ctx.db.$queryRaw<
      { row: number; outcome: ImportRowOutcome; reason: string | null; valueEnc: string | null }[]
    >`
      SELECT result.row, result.outcome::text AS outcome, fault.reason, fault.value_enc AS "valueEnc"
      FROM register_import_row AS result
      LEFT JOIN register_import_fault AS fault
        ON fault.import_id = result.import_id AND fault.row = result.row AND fault.position = 1
      WHERE result.import_id = ${importId}::uuid AND result.row > ${after}
      ORDER BY result.row LIMIT ${BATCH_ROWS}`;
    for (const { valueEnc, ...row } of rows) {
      yield { ...row, value: valueEnc === null ? null : ctx.vault.decrypt(valueEnc) };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH_ROWS) return;
    after = last.row;
  }
}
