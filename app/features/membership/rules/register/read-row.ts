import { readDay, readText } from "#app/shared/cells.ts";
import { parsePhone } from "#app/shared/phone.ts";
import { readHomeName, type HomeName } from "../name-home.ts";
import type { ColumnMapping } from "./map-columns.ts";
import { isFormula, readArea, readCoOwners, readIdentity, readNames, unquoteText } from "./read-cells.ts";
import type { CoOwner } from "./read-cells.ts";
import { REGISTER_FIELDS, type RegisterField } from "./register-fields.ts";

/** What a row says, in the form it is stored in. Empty texts stand for empty cells. */
export type Reading = HomeName & {
  community: string;
  city: string;
  name: string;
  /** E.164 */
  phone: string;
  coOwners: readonly CoOwner[];
  identityMasked: string;
  /** ISO 8601 */
  handoverOn: string;
  /** m² with two decimals. */
  areaSqm: string;
  note: string;
};

/** Why a row is rejected. */
export type FaultReason =
  | "missing_home"
  | "missing_name"
  | "invalid_phone"
  | "bad_date"
  | "formula_cell"
  | "too_long"
  | "duplicate_home"
  | "phone_of_another_person";

/** What is worth a look in a row that is imported all the same. */
export type RemarkReason = "bad_area" | "co_owner_phone_unused" | "phone_differs" | "owner_changes";

export type Remark = { reason: RemarkReason; field: RegisterField | null; value: string };

export type Fault = {
  reason: FaultReason;
  field: RegisterField | null;
  /** The cell as in the file, cut to a length that can be shown. */
  value: string;
  /** The earlier row that this one collides with. */
  otherRow?: number;
};

/** A row of the file: what it says, or everything that is wrong with it (at least one fault). */
export type RowReading = ReadableRow | { faults: Fault[] };
export type ReadableRow = { reading: Reading; remarks: Remark[] };

export type RowReaderOptions = { mapping: ColumnMapping; headers: readonly string[]; usesDate1904: boolean };

type Line = { cells: readonly string[]; formulas: readonly number[] };
type Cells = Record<RegisterField, string>;

/** Most characters of what is stored; longer cells are a slipped column or worse. */
const MAX_LENGTH: Partial<Record<RegisterField, number>> = {
  community: 60,
  city: 20,
  block: 20,
  unit: 20,
  room: 30,
  name: 60,
  coOwners: 200,
  identity: 40,
  note: 500,
};
const SHOWN_LENGTH = 80;

/**
 * Makes the reader of one file's rows, to be given them in order: a row without community, below one that has it,
 * belongs to the same (merged cells).
 * @returns null for a blank line and for headings that are repeated on each page.
 */
export function createRowReader({
  mapping,
  headers,
  usesDate1904,
}: RowReaderOptions): (line: Line) => RowReading | null {
  let communityAbove = "";
  return ({ cells, formulas }) => {
    const row = pickCells(cells, mapping);
    if (REGISTER_FIELDS.every((field) => row[field].trim() === "") || isHeader(cells, headers)) return null;
    row.community = readText(row.community) || communityAbove;
    communityAbove = row.community;
    return readRow(row, formulasIn(formulas, mapping), { usesDate1904, hasBlocks: mapping.block !== undefined });
  };
}

function readRow(
  row: Cells,
  computed: readonly RegisterField[],
  { usesDate1904, hasBlocks }: { usesDate1904: boolean; hasBlocks: boolean },
): RowReading {
  const home = readHome(row, hasBlocks);
  const [name = "", ...otherNames] = readNames(row.name);
  const phone = parsePhone(row.phone);
  const handoverOn = readDay(row.handoverOn, { usesDate1904 });
  const faults = unreadableCells(row, computed);
  if (home === null) faults.push(fault("missing_home", homeFieldMissing(row), row));
  if (name === "") faults.push(fault("missing_name", "name", row));
  if (phone === null) faults.push(fault("invalid_phone", "phone", row));
  if (handoverOn === null) faults.push(fault("bad_date", "handoverOn", row));
  if (faults.length > 0 || home === null || phone === null || handoverOn === null) return { faults };
  const area = readArea(row.area);
  return {
    reading: {
      ...home,
      community: row.community,
      city: readText(row.city),
      name,
      phone,
      coOwners: [
        ...otherNames.map((other) => ({ name: other, phone: null })),
        ...readCoOwners(row.coOwners, row.coOwnerPhone),
      ],
      identityMasked: readIdentity(row.identity),
      handoverOn,
      areaSqm: area ?? "",
      note: row.note.trim(),
    },
    remarks: area === null ? [{ reason: "bad_area", field: "area", value: shown(row.area) }] : [],
  };
}

/** A register with a column for blocks names one for each home. */
function readHome(row: Cells, hasBlocks: boolean): HomeName | null {
  const home = readHomeName({ block: readText(row.block), unit: readText(row.unit), room: readText(row.room) });
  return home === null || row.community === "" || (home.block === "" && hasBlocks) ? null : home;
}

/** Cells that hold a formula or more than is stored. A note may begin like a formula: it stays a text. */
function unreadableCells(row: Cells, computed: readonly RegisterField[]): Fault[] {
  const faults: Fault[] = [];
  for (const field of REGISTER_FIELDS) {
    const cell = row[field];
    if (cell === "") continue;
    if (field !== "note" && (computed.includes(field) || isFormula(cell)))
      faults.push(fault("formula_cell", field, row));
    else if (cell.length > (MAX_LENGTH[field] ?? Infinity)) faults.push(fault("too_long", field, row));
  }
  return faults;
}

function homeFieldMissing(row: Cells): RegisterField {
  if (row.community === "") return "community";
  return readText(row.room) === "" ? "room" : "block";
}

function pickCells(cells: readonly string[], mapping: ColumnMapping): Cells {
  const cellOf = (field: RegisterField): string => unquoteText(cells[mapping[field] ?? -1] ?? "");
  return {
    community: cellOf("community"),
    city: cellOf("city"),
    block: cellOf("block"),
    unit: cellOf("unit"),
    room: cellOf("room"),
    name: cellOf("name"),
    phone: cellOf("phone"),
    coOwners: cellOf("coOwners"),
    coOwnerPhone: cellOf("coOwnerPhone"),
    identity: cellOf("identity"),
    handoverOn: cellOf("handoverOn"),
    area: cellOf("area"),
    note: cellOf("note"),
  };
}

function formulasIn(formulas: readonly number[], mapping: ColumnMapping): RegisterField[] {
  if (formulas.length === 0) return [];
  return REGISTER_FIELDS.filter((field) => formulas.includes(mapping[field] ?? -1));
}

function isHeader(cells: readonly string[], headers: readonly string[]): boolean {
  return cells[0] === headers[0] && headers.every((header, column) => (cells[column] ?? "").trim() === header);
}

function fault(reason: FaultReason, field: RegisterField | null, row: Cells): Fault {
  return { reason, field, value: field === null ? "" : shown(row[field]) };
}

function shown(cell: string): string {
  return cell.length > SHOWN_LENGTH ? `${cell.slice(0, SHOWN_LENGTH)}…` : cell;
}
