import { z } from "zod";
import { SALUTATION_FORMS } from "./rules/address-member.ts";
import type { Birthday } from "./rules/check-birthday.ts";
import { INVITABLE } from "./rules/household-rights.ts";
import { INTERESTS } from "./rules/list-interests.ts";
import type { PreviewRow } from "./rules/register/preview-row.ts";
import { REGISTER_FIELDS } from "./rules/register/register-fields.ts";

/** Longest way to be addressed that a member writes themselves. */
export const MAX_SALUTATION = 12;
const MAX_NAME = 40;

const personName = z.string("missing_name").trim().min(1, "missing_name").max(MAX_NAME, "too_long");
const dayPart = (most: number) =>
  z.number("bad_birthday").int("bad_birthday").min(1, "bad_birthday").max(most, "bad_birthday");

const column = z.int().min(0).max(199);

/** Which column of a register holds which field; stored with the import and remembered for its headings. */
export const columnMappingSchema = z.partialRecord(z.enum(REGISTER_FIELDS), column);

/** The headings of a register as stored. */
export const headersSchema = z.array(z.string());

/** The first rows of a register as stored with its dry run. */
export const previewSchema: z.ZodType<PreviewRow[]> = z.array(
  z.object({
    row: z.int(),
    home: z.string(),
    name: z.string(),
    maskedPhone: z.string(),
    coOwners: z.array(z.string()),
    handoverOn: z.string(),
    areaSqm: z.string(),
    note: z.string(),
  }),
);

/** The empty choice is "no such column", not column 0. */
const chosenColumn = z.preprocess(
  (choice) => (choice === "" ? undefined : choice),
  z.coerce.number().pipe(column).optional(),
);

/** What staff do with one register: check it with a mapping of columns, import it, stop what runs, or give it up. */
export const registerSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("check"),
    mapping: z.partialRecord(z.enum(REGISTER_FIELDS), chosenColumn).default({}),
  }),
  z.object({ intent: z.literal("import") }),
  z.object({ intent: z.literal("stop") }),
  z.object({ intent: z.literal("discard") }),
]);

/** Which faults of a register are listed, and from where. */
export const faultListSchema = z.object({
  show: z.enum(["rejected", "remarks"]).nullable().catch(null),
  after: z
    .string()
    .regex(/^\d{1,7}\.\d{1,3}$/)
    .transform((text) => text.split(".").map(Number))
    .transform(([row = 0, position = 0]) => ({ row, position }))
    .catch({ row: 0, position: 0 }),
});

export const MEMBER_COLUMNS = ["phone", "homes", "relation", "handover", "tier", "joined", "state"] as const;

export type MemberColumn = (typeof MEMBER_COLUMNS)[number];

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null);

/** The member list as its address says it: filters, order, place and columns. */
export const memberListSchema = z.object({
  q: z.string().trim().max(60).catch(""),
  community: optional(z.uuid()),
  tier: optional(z.uuid()),
  relation: optional(z.enum(["owner", ...INVITABLE])),
  state: optional(z.enum(["active", "blocked"])),
  sort: z.enum(["joined", "-joined", "name", "-name"]).catch("-joined"),
  after: optional(z.uuid()),
  before: optional(z.uuid()),
  columns: z.array(z.enum(MEMBER_COLUMNS)).min(1).catch(["phone", "homes", "handover", "tier", "state"]),
});

export type MemberListQuery = z.output<typeof memberListSchema>;

/** What staff change about one member. */
export const memberEditSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save"),
    version: z.iso.datetime(),
    name: personName,
    salutation: z.string("missing_salutation").trim().max(MAX_SALUTATION, "too_long"),
    tierId: z.uuid(),
  }),
  z.object({ intent: z.literal("reveal") }),
  z.object({ intent: z.literal("block"), reason: z.string("missing_reason").trim().min(1, "missing_reason").max(200) }),
  z.object({ intent: z.literal("unblock") }),
]);

/** Members chosen in the list, and the tier they are to be in once that is confirmed. */
export const bulkTierSchema = z.object({
  memberIds: z.array(z.uuid()).min(1).max(200),
  tierId: z.uuid("missing_tier"),
});

export const communitySchema = z.object({
  requestId: z.uuid(),
  communityId: z.uuid().optional(),
  name: z.string("missing_name").trim().min(1, "missing_name").max(60, "too_long"),
  city: z.string("missing_city").trim().min(1, "missing_city").max(20, "too_long"),
  address: z.string().trim().max(100, "too_long").default(""),
});

export const tierSchema = z.object({
  requestId: z.uuid(),
  tierId: z.uuid().optional(),
  name: z.string("missing_name").trim().min(1, "missing_name").max(12, "too_long"),
  rank: z.number("bad_rank").int("bad_rank").min(1, "bad_rank").max(20, "bad_rank").optional(),
});

/** What a member says of themselves. */
export const profileSchema = z
  .object({
    name: personName.optional(),
    salutationForm: z.enum([...SALUTATION_FORMS, "own"]),
    salutation: z.string().trim().max(MAX_SALUTATION, "too_long").optional(),
    birthdayCalendar: z.enum(["solar", "lunar"]).default("solar"),
    birthYear: z.number("bad_birthday").int("bad_birthday").optional(),
    birthMonth: dayPart(12).optional(),
    birthDay: dayPart(31).optional(),
    birthLeapMonth: z.boolean().default(false),
    interests: z.array(z.enum(INTERESTS)).default([]),
  })
  .refine((fields) => fields.salutationForm !== "own" || fields.salutation, {
    path: ["salutation"],
    error: "missing_salutation",
  })
  .refine(
    ({ birthYear, birthMonth, birthDay }) =>
      (birthMonth === undefined) === (birthDay === undefined) && (birthYear === undefined || birthMonth !== undefined),
    {
      path: ["birthDay"],
      error: "bad_birthday",
    },
  );

/** @returns the birthday that the form gives, null when it is left empty. */
export function birthdayFrom(fields: z.output<typeof profileSchema>): Birthday | null {
  const { birthdayCalendar: calendar, birthYear, birthMonth: month, birthDay: day } = fields;
  if (month === undefined || day === undefined) return null;
  return { calendar, year: birthYear ?? null, month, day, leapMonth: calendar === "lunar" && fields.birthLeapMonth };
}

/** What an owner does with the household of a home. */
export const householdSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("invite"),
    requestId: z.uuid(),
    homeId: z.uuid(),
    name: personName,
    phone: z.string("invalid_phone").max(30, "invalid_phone"),
    relation: z.enum(INVITABLE, "missing_relation"),
  }),
  z.object({ intent: z.literal("cancel"), homeId: z.uuid(), invitationId: z.uuid() }),
  z.object({ intent: z.literal("take_out"), homeId: z.uuid(), memberId: z.uuid() }),
]);
