import { createHeadings, type Columns, type HeadingLine } from "#app/shared/headings.ts";
import { HEADER_SPELLINGS, REQUIRED_FIELDS, type RegisterField } from "./register-fields.ts";

export type ColumnMapping = Columns<RegisterField>;

export type Header = HeadingLine<RegisterField>;

/** The headings of owner registers. */
export const registerHeadings = createHeadings(HEADER_SPELLINGS);

/** The required fields that have no column. */
export function missingFields(mapping: ColumnMapping): RegisterField[] {
  return REQUIRED_FIELDS.filter((field) => mapping[field] === undefined);
}
