import type { ClientBase } from "pg";
import { copyRows, type CopyValue } from "#app/platform/db/copy-rows.ts";
import type { Vault } from "#app/platform/vault.ts";
import { maskPhone } from "#app/shared/phone.ts";
import type { Fault, Remark } from "../../rules/register/read-row.ts";
import type { Finding } from "./judge-chunk.server.ts";
import type { Chunk } from "./read-chunks.server.ts";

const FAULT_TARGET = "register_import_fault (import_id, row, position, reason, is_remark, field, value_enc, other_row)";

type RowFault = { row: number; fault: Fault | (Remark & { otherRow?: undefined }); isRemark: boolean };

/** Writes what is wrong with a chunk's rows or worth a look in them. */
export async function keepFaults(
  client: ClientBase,
  { importId, vault, chunk, findings }: { importId: string; vault: Vault; chunk: Chunk; findings: readonly Finding[] },
): Promise<void> {
  const positions = new Map<number, number>();
  await copyRows(
    client,
    FAULT_TARGET,
    listFaults(chunk, findings).map(({ row, fault, isRemark }): CopyValue[] => {
      const position = (positions.get(row) ?? 0) + 1;
      positions.set(row, position);
      const { reason, field, value, otherRow } = fault;
      return [importId, row, position, reason, isRemark, field, vault.encrypt(value), otherRow ?? null];
    }),
  );
}

/** A row that is rejected tells why before what else is worth a look in it. */
function listFaults({ rows, faulty }: Chunk, findings: readonly Finding[]): RowFault[] {
  const readings = new Map(findings.length === 0 ? [] : rows.map(({ row, reading }) => [row, reading]));
  const found = findings.map((finding): RowFault => {
    const phone = readings.get(finding.row)?.phone;
    return findingAsFault(finding, phone === undefined ? "" : maskPhone(phone));
  });
  return [
    ...faulty.flatMap(({ row, faults }) => faults.map((fault) => ({ row, fault, isRemark: false }))),
    ...found,
    ...rows.flatMap(({ row, remarks }) => remarks.map((fault) => ({ row, fault, isRemark: true }))),
  ];
}

function findingAsFault({ row, reason, name }: Finding, maskedPhone: string): RowFault {
  switch (reason) {
    case "phone_of_another_person":
      return { row, fault: { reason, field: "phone", value: maskedPhone }, isRemark: false };
    case "phone_differs":
      return { row, fault: { reason, field: "phone", value: maskedPhone }, isRemark: true };
    case "owner_changes":
      return { row, fault: { reason, field: "name", value: name ?? "" }, isRemark: true };
    case "co_owner_phone_unused":
      return { row, fault: { reason, field: "coOwnerPhone", value: name ?? "" }, isRemark: true };
  }
}
