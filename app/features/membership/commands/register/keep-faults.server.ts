import type { ClientBase } from "pg";
import { copyLine, copyLines } from "#app/platform/db/copy-lines.ts";
import type { Vault } from "#app/platform/vault.ts";
import { maskPhone } from "#app/shared/phone.ts";
import type { Fault, Remark } from "../../rules/register/read-row.ts";
import type { Chunk } from "./fill-chunks.server.ts";
import type { Finding } from "./judge-chunk.server.ts";

const FAULT_TARGET = "register_import_fault (import_id, row, position, reason, is_remark, field, value_enc, other_row)";

type RowFault = { row: number; fault: Fault | (Remark & { otherRow?: undefined }); isRemark: boolean };

/** Writes what is wrong with a chunk's rows or worth a look in them. */
export async function keepFaults(
  client: ClientBase,
  { importId, vault, chunk, findings }: { importId: string; vault: Vault; chunk: Chunk; findings: readonly Finding[] },
): Promise<void> {
  const positions = new Map<number, number>();
  const lines = listFaults(chunk, findings).map(({ row, fault, isRemark }) => {
    const position = (positions.get(row) ?? 0) + 1;
    positions.set(row, position);
    const { reason, field, value, otherRow } = fault;
    return copyLine([importId, row, position, reason, isRemark, field, vault.encrypt(value), otherRow ?? null]);
  });
  await copyLines(client, FAULT_TARGET, lines);
}

/** A row that is rejected tells why before what else is worth a look in it. */
function listFaults({ phones, faulty, remarks }: Chunk, findings: readonly Finding[]): RowFault[] {
  return [
    ...faulty.flatMap(({ row, faults }) => faults.map((fault) => ({ row, fault, isRemark: false }))),
    ...findings.map((finding) => findingAsFault(finding, maskPhone(phones.get(finding.row) ?? ""))),
    ...remarks.map(({ row, remark }) => ({ row, fault: remark, isRemark: true })),
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
