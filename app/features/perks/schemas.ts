import { z } from "zod";
import { Temporal } from "#app/shared/club-time.ts";
import { localTimeText, monthText } from "#app/shared/typed-time.ts";
import { countText, yuanText } from "#app/shared/typed-number.ts";
import { MERCHANT_KINDS, PERK_CATEGORIES, PERK_KINDS } from "./rules/perk-kinds.ts";
import { PERK_PICTURES } from "./rules/perk-pictures.ts";

const timeOfDay = z.string().regex(/^([01]?\d|2[0-4]):[0-5]\d$/);
const weekday = z.string().regex(/^[1-7]$/);

/** Opening hours as they are stored. */
export const hoursSchema = z.record(weekday, z.array(z.tuple([timeOfDay, timeOfDay])));

const pageKey = z.string().max(60).nullable().catch(null);

/** The filters of the owners' list, kept in its address; what is not understood does not filter. */
export const perkListSchema = z.object({
  q: z.string().trim().max(60).catch(""),
  category: z.enum(PERK_CATEGORIES).nullable().catch(null),
  kind: z.enum(PERK_KINDS).nullable().catch(null),
  community: z.uuid().nullable().catch(null),
  tier: z.coerce.number().int().min(2).max(100).nullable().catch(null),
  near: z.literal("1").nullable().catch(null),
  after: pageKey,
});

export type PerkListQuery = z.infer<typeof perkListSchema>;

/** The filters of the staff's table. */
export const staffPerksSchema = z.object({
  q: z.string().trim().max(60).catch(""),
  state: z.enum(["draft", "published", "ended"]).nullable().catch(null),
  category: z.enum(PERK_CATEGORIES).nullable().catch(null),
  merchant: z.uuid().nullable().catch(null),
  sort: z.enum(["created", "ends"]).catch("created"),
  after: pageKey,
});

export type StaffPerksQuery = z.infer<typeof staffPerksSchema>;

export const claimSchema = z.object({ requestId: z.uuid() });

/**
 * A scan or typed code at the till, first to look at what it is good for, then to take it. Longer input can be no code
 * of ours, but is kept as an attempt.
 */
export const scanSchema = z.object({
  requestId: z.uuid(),
  intent: z.enum(["check", "redeem"]).default("check"),
  code: z.string({ error: "code_missing" }).trim().min(1, "code_missing").max(300, "code_too_long"),
});

export const undoSchema = z.object({ voucherId: z.uuid(), answer: z.uuid() });

/** Text that must be there. */
function text(most: number) {
  return z.string({ error: "missing" }).trim().min(1, "missing").max(most, "too_long");
}

/** Text that may be left out. */
function optionalText(most: number) {
  return z.string().trim().max(most, "too_long").default("");
}

const yuan = yuanText().nullable().default(null);

/** A day and time of the club, as the browser's own control writes it: 2026-11-21T14:00. */
const clubTime = localTimeText("not_a_time", "missing").transform((typed) => Temporal.PlainDateTime.from(typed));

/** Everything that staff decide about a perk, prices in yuan and times in the club's zone as typed. */
const perkFormSchema = z
  .object({
    merchantId: z.uuid("missing"),
    kind: z.enum(PERK_KINDS, "missing"),
    title: text(40),
    summary: text(80),
    body: text(1_000),
    category: z.enum(PERK_CATEGORIES, "missing"),
    pictureKey: z.enum(PERK_PICTURES).nullable().default(null),
    listPriceFen: yuan,
    memberPriceFen: yuan,
    faceValueFen: yuan,
    stock: countText(0, 1_000_000).nullable().default(null),
    perMemberLimit: countText(1, 100),
    claimFrom: clubTime,
    claimUntil: clubTime,
    useUntil: clubTime,
    usableDays: countText(0, 3_650).nullable().default(null),
    minTierRank: countText(1, 100).default(1),
    communityIds: z.array(z.uuid()).default([]),
  })
  .superRefine((form, issues) => {
    const fault = (path: keyof typeof form, message: string) =>
      issues.addIssue({ code: "custom", path: [path], message });
    if (form.kind === "member_price") {
      if (form.listPriceFen === null) fault("listPriceFen", "missing");
      if (form.memberPriceFen === null) fault("memberPriceFen", "missing");
      if ((form.memberPriceFen ?? 0n) > (form.listPriceFen ?? 0n)) fault("memberPriceFen", "above_list_price");
    } else if (form.faceValueFen === null) fault("faceValueFen", "missing");
    if (Temporal.PlainDateTime.compare(form.claimFrom, form.claimUntil) >= 0) fault("claimUntil", "before_start");
    if (Temporal.PlainDateTime.compare(form.claimUntil, form.useUntil) > 0) fault("useUntil", "before_claims_end");
  });

export type PerkForm = z.infer<typeof perkFormSchema>;

export const newPerkSchema = z.object({ requestId: z.uuid() }).and(perkFormSchema);
export const editPerkSchema = z.object({ version: z.iso.datetime() }).and(perkFormSchema);

const merchantFields = {
  name: text(40),
  kind: z.enum(MERCHANT_KINDS, "missing"),
  summary: optionalText(200),
  pictureKey: z.enum(PERK_PICTURES).nullable().default(null),
  settlement: optionalText(200),
};

export const newMerchantSchema = z.object({ requestId: z.uuid(), ...merchantFields });
export const editMerchantSchema = z.object({ ...merchantFields, state: z.enum(["active", "paused"]) });

/** One weekday's hours as typed: 10:00-14:00, 17:00-22:00; empty for closed. */
const dayHours = z
  .string()
  .default("")
  .transform((typed, issues) => {
    const ranges = typed
      .split(/[,，、;；\s]+/)
      .filter(Boolean)
      .map((range) => range.split(/[-–—~～至]/));
    const parsed = z.array(z.tuple([timeOfDay, timeOfDay])).safeParse(ranges);
    if (parsed.success)
      return parsed.data.map(([from, until]): [string, string] => [twoDigits(from), twoDigits(until)]);
    issues.addIssue({ code: "custom", message: "not_hours" });
    return z.NEVER;
  });

function twoDigits(time: string): string {
  return time.padStart(5, "0");
}

export const branchSchema = z.object({
  requestId: z.uuid(),
  name: text(40),
  address: text(100),
  phone: optionalText(30),
  nearCommunityId: z.uuid().nullable().default(null),
  hours: z
    .object({ 1: dayHours, 2: dayHours, 3: dayHours, 4: dayHours, 5: dayHours, 6: dayHours, 7: dayHours })
    .transform((days) => Object.fromEntries(Object.entries(days).filter(([, ranges]) => ranges.length > 0))),
});

export const tillSchema = z.object({
  requestId: z.uuid(),
  branchId: z.uuid(),
  name: text(20),
  pin: z.string({ error: "missing" }).trim(),
});

export const suspendTillSchema = z.object({ clerkId: z.uuid() });

/** A month as an address carries it. */
export const monthSchema = monthText("not_a_month").transform((month) => Temporal.PlainYearMonth.from(month));
