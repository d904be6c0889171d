import type { Context, StaffActor } from "#app/platform/context.ts";
import type { ImportRowOutcome } from "#app/platform/db/generated/enums.ts";
import { assertMay } from "#app/features/identity/public.server.ts";
import type { RowFault } from "./faults.server.ts";

const BATCH_ROWS = 2_000;

export type RowResult = {
  row: number;
  outcome: ImportRowOutcome;
  /** The first of the row. */
  fault: Omit<RowFault, "row"> | null;
};

type Row = { row: number; outcome: ImportRowOutcome };
type FaultColumns =
  | { reason: null }
  | {
      reason: string;
      position: number;
      isRemark: boolean;
      field: string | null;
      valueEnc: string;
      otherRow: number | null;
    };

/** Each row of an imported register with what became of it and its first fault, in the order of the file. */
export async function* readResults(
  { db, vault, actor }: Context<StaffActor>,
  importId: string,
): AsyncGenerator<RowResult> {
  assertMay(actor, "register.import");
  for (let after = 0; ;) {
    const rows = await db.$queryRaw<(Row & FaultColumns)[]>`
      SELECT result.row, result.outcome::text AS outcome, fault.reason, fault.position, fault.is_remark AS "isRemark",
        fault.field, fault.value_enc AS "valueEnc", fault.other_row AS "otherRow"
      FROM register_import_row AS result
      LEFT JOIN register_import_fault AS fault
        ON fault.import_id = result.import_id AND fault.row = result.row AND fault.position = 1
      WHERE result.import_id = ${importId}::uuid AND result.row > ${after}
      ORDER BY result.row LIMIT ${BATCH_ROWS}`;
    for (const found of rows) {
      const { row, outcome } = found;
      yield { row, outcome, fault: found.reason === null ? null : { ...found, value: vault.decrypt(found.valueEnc) } };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH_ROWS) return;
    after = last.row;
  }
}
