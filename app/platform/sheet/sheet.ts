/** One line of a table file. */
export type SheetRow = {
  /** Position in the file, from 1; blank lines count and may be left out. */
  number: number;
  /** The cells as texts, from the first column; a number is written without exponent. */
  cells: string[];
  /** Columns, from 0, whose cell is computed: what is stored is the result of some earlier day. */
  formulas: readonly number[];
};

export type SheetFormat = "utf-8" | "gb18030" | "utf-16le" | "xlsx";

/** A table file that can be read from its start, several times, a batch of rows at a time. */
export type Sheet = {
  format: SheetFormat;
  /** Day numbers count from 1904 instead of 1900. */
  usesDate1904: boolean;
  /** @throws SheetRefused for what only shows while reading. */
  batches(): AsyncGenerator<SheetRow[], void, undefined>;
};

/** Why a file cannot be read as a table; each is also the key of its text. */
export type SheetRefusal =
  | "empty_file"
  | "unknown_type"
  | "old_excel_format"
  | "wrong_encoding"
  | "not_a_table"
  | "damaged_file"
  | "unpacks_too_large"
  | "too_many_rows";

/** The file is at fault: reading it again gives the same. */
export class SheetRefused extends Error {
  override name = "SheetRefused";
  readonly reason: SheetRefusal;

  constructor(reason: SheetRefusal) {
    super(`The file is refused: ${reason}`);
    this.reason = reason;
  }
}

/** Most lines of a file; the largest communities have some ten thousand homes. */
export const MAX_ROWS = 300_000;
/** Most columns that are read; those beyond are left out. */
export const MAX_COLUMNS = 200;
