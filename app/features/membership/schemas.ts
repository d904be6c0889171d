import { z } from "zod";
import { LANGUAGES } from "#app/shared/locale.ts";
import { REGISTER_FIELDS } from "./rules/register/register-fields.ts";

const column = z.int().min(0).max(199);

/** Which column of a register holds which field; stored with the import and remembered for its headings. */
export const columnMappingSchema = z.partialRecord(z.enum(REGISTER_FIELDS), column);

/** The headings of a register as stored. */
export const headersSchema = z.array(z.string());

/** Filters of the member list, kept in its address. */
export const memberListSchema = z.object({
  q: z.string().trim().max(40).catch(""),
  community: z.uuid().nullable().catch(null),
  tier: z.uuid().nullable().catch(null),
  after: z.uuid().nullable().catch(null),
});

/** What staff do with one register: check it with a mapping of columns, import it, or stop what runs. */
export const registerForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("check"),
    mapping: z.partialRecord(
      z.enum(REGISTER_FIELDS),
      z.coerce
        .number()
        .pipe(column)
        .or(z.literal("").transform(() => undefined)),
    ),
  }),
  z.object({ intent: z.literal("import") }),
  z.object({ intent: z.literal("stop") }),
]);

/** How a member wants to be addressed and read. */
export const profileForm = z.object({
  salutation: z
    .string({ error: "salutation_missing" })
    .trim()
    .min(1, "salutation_missing")
    .max(12, "salutation_too_long"),
  language: z.enum(LANGUAGES),
});
