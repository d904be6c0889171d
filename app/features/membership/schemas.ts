import { z } from "zod";
import { REGISTER_FIELDS } from "./rules/register/register-fields.ts";

const column = z.int().min(0).max(199);

/** Which column of a register holds which field; stored with the import and remembered for its headings. */
export const columnMappingSchema = z.partialRecord(z.enum(REGISTER_FIELDS), column);

/** The headings of a register as stored. */
export const headersSchema = z.array(z.string());
