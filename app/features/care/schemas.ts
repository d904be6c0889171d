import { z } from "zod";
import { parsePhone } from "#app/shared/phone.ts";
import { normalizeName } from "#app/shared/text.ts";
import { dayText, localTimeText } from "#app/shared/typed-time.ts";
import { CARE_AREAS, CARE_KINDS, isCategoryOf, UNSORTED } from "./rules/care-kinds.ts";
import { COMPONENTS } from "./rules/warranty-rules.ts";

/** Photos of one report. */
export const MOST_PHOTOS = 6;
const LONGEST_WORDS = 1_000;

const MINUTES_OF_DAY = 1_440;
const MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY;

const words = z.string().trim().max(LONGEST_WORDS, "words_too_long");
const note = z.string({ error: "note_missing" }).trim().min(1, "note_missing").max(LONGEST_WORDS, "words_too_long");
const category = z.enum([...COMPONENTS, ...CARE_AREAS, UNSORTED], { error: "category_missing" });

/** What the form is opened with. */
export const newQuerySchema = z.object({
  kind: z.enum(CARE_KINDS).catch("repair"),
  home: z.uuid().nullable().catch(null),
  category: category.nullable().catch(null),
});

/** The household's history: of one home, from the page before on. */
export const historyQuerySchema = z.object({
  home: z.uuid().nullable().catch(null),
  before: z.string().max(60).nullable().catch(null),
});

/** What an owner reports. Words may be left out where photos say enough; the command asks for one of them. */
export const reportSchema = z
  .object({
    requestId: z.uuid(),
    homeId: z.uuid().optional(),
    kind: z.enum(CARE_KINDS),
    category,
    words: words.default(""),
    emergency: z.literal("on").optional(),
    /** Home and category whose warranty verdict was on the screen; see `verdictKey`. */
    seen: z.string().optional(),
  })
  .refine(({ kind, category: chosen }) => isCategoryOf(kind, chosen), {
    path: ["category"],
    message: "category_missing",
  })
  .refine(({ kind, homeId }) => kind !== "repair" || homeId !== undefined, {
    path: ["homeId"],
    message: "home_missing",
  });

/** Names the verdict that an owner has seen before sending. */
export function verdictKey(homeId: string | undefined, chosen: string | undefined): string {
  return `${homeId ?? ""} ${chosen ?? ""}`;
}

export const ownerMoveSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("confirm"),
    stepId: z.uuid(),
    rating: z.coerce.number({ error: "rating_missing" }).int().min(1, "rating_missing").max(5, "rating_missing"),
    words: words.default(""),
  }),
  z.object({ intent: z.literal("reopen"), stepId: z.uuid(), words: note }),
  z.object({ intent: z.literal("cancel"), stepId: z.uuid(), reason: words.default("") }),
]);

/** The form's id, and the request's version that was on the screen. */
const seen = { stepId: z.uuid(), version: z.coerce.number().int().min(0) };
/** As date and time fields send them, in the club's zone. */
const clubDay = dayText("day_missing");
const timeOfDay = z.string({ error: "time_missing" }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time_missing");
const clubTime = localTimeText("time_missing");

/** A mobile number as people type it, read as E.164; nothing typed is null. */
const visitorPhone = z
  .string()
  .optional()
  .transform((typed, issues) => {
    if (!typed) return null;
    const e164 = parsePhone(typed);
    if (e164 !== null) return e164;
    issues.addIssue({ code: "custom", message: "phone_invalid" });
    return z.NEVER;
  });

export const deskMoveSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("answer"), ...seen, words: note, promisedAt: clubTime.optional() }),
  z.object({ intent: z.literal("assign"), ...seen, staffId: z.uuid({ error: "staff_missing" }) }),
  z.object({
    intent: z.literal("schedule"),
    ...seen,
    visitorName: z
      .string({ error: "visitor_missing" })
      .transform(normalizeName)
      .pipe(z.string().min(1, "visitor_missing").max(20, "name_too_long")),
    visitorPhone,
    on: clubDay,
    from: timeOfDay,
    until: timeOfDay,
  }),
  z.object({ intent: z.literal("complete"), ...seen, note, isEarly: z.literal("on").optional() }),
  z.object({ intent: z.literal("take_back"), ...seen, words: note }),
  z.object({ intent: z.literal("sort"), ...seen, kind: z.enum(CARE_KINDS), category }),
  z.object({ intent: z.literal("cancel"), ...seen, reason: note }),
  z.object({ intent: z.literal("reveal") }),
]);

/** A call that the desk writes down. */
export const callSchema = z
  .object({
    requestId: z.uuid(),
    homeId: z.uuid().optional(),
    kind: z.enum(CARE_KINDS),
    category,
    words: note,
    emergency: z.literal("on").optional(),
  })
  .refine(({ kind, category: chosen }) => isCategoryOf(kind, chosen), {
    path: ["category"],
    message: "category_of_other_kind",
  });

/** Whose call it is: a member, or a text to find them by. */
export const callQuerySchema = z.object({
  member: z.uuid().nullable().catch(null),
  q: z.string().trim().max(40).catch(""),
});

/** The work list's views, kept in its address. */
export const VIEWS = ["open", "waiting", "closed"] as const;

export const listSchema = z.object({
  view: z.enum(VIEWS).catch("open"),
  kind: z.enum(CARE_KINDS).nullable().catch(null),
  category: category.nullable().catch(null),
  community: z.uuid().nullable().catch(null),
  emergency: z.literal("1").nullable().catch(null),
  mine: z.literal("1").nullable().catch(null),
  q: z.string().trim().max(40).catch(""),
  after: z.string().max(80).nullable().catch(null),
});

const period = z.object({
  count: z.int().min(1).max(100),
  unit: z.enum(["month", "year", "heating_season", "cooling_season"]),
});
const monthDay = z.string().regex(/^\d\d-\d\d$/);
const season = z.object({ from: monthDay, to: monthDay });
const citySeasons = z.object({ heating: season, cooling: season });

/** Warranty terms as a version of them is stored. */
export const warrantyTermsSchema = z.object({
  components: z.record(
    z.enum(COMPONENTS),
    z
      .object({ statutory: period.nullable(), minimum: period.nullable() })
      .refine(({ statutory, minimum }) => statutory !== null || minimum !== null),
  ),
  seasons: z.record(z.string(), citySeasons),
  otherCities: citySeasons,
});

/** Terms of the desk's answers as a version of them is stored. */
export const serviceTermsSchema = z.object({
  answerMinutes: z.int().min(1).max(MINUTES_OF_WEEK),
  emergencyMinutes: z.int().min(1).max(MINUTES_OF_DAY),
  planMinutes: z.int().min(1).max(MINUTES_OF_WEEK),
  calendar: z.object({
    opens: timeOfDay,
    closes: timeOfDay,
    weekdays: z.array(z.int().min(1).max(7)).min(1),
    holidays: z.array(z.iso.date()),
    makeUpDays: z.array(z.iso.date()),
  }),
});

const dateLines = z
  .string()
  .default("")
  .transform((text) => text.split(/[\s,，、]+/).filter(Boolean))
  .pipe(z.array(dayText("date_line_wrong")).max(200, "date_line_wrong"));

const termsNote = z
  .string({ error: "terms_note_missing" })
  .trim()
  .min(1, "terms_note_missing")
  .max(200, "terms_note_too_long");
const unit = z.enum(["month", "year", "heating_season", "cooling_season"]);
const count = z.coerce
  .number({ error: "count_wrong" })
  .int("count_wrong")
  .min(1, "count_wrong")
  .max(100, "count_wrong");

/** Left empty it is none. Conform does not look into records: there an empty field is still the empty text. */
const countOrNone = z.preprocess((typed) => (typed === "" ? undefined : typed), count.optional());

/** One part of a home: an empty count means that the text names no period. */
const componentRow = z
  .object({
    statutoryCount: countOrNone,
    statutoryUnit: unit,
    minimumCount: countOrNone,
    minimumUnit: unit,
  })
  .refine(({ statutoryCount, minimumCount }) => statutoryCount !== undefined || minimumCount !== undefined, {
    path: ["statutoryCount"],
    message: "period_missing",
  })
  .transform(({ statutoryCount, statutoryUnit, minimumCount, minimumUnit }) => ({
    statutory: statutoryCount === undefined ? null : { count: statutoryCount, unit: statutoryUnit },
    minimum: minimumCount === undefined ? null : { count: minimumCount, unit: minimumUnit },
  }));

/** One promise; a row without a number is none. */
const promiseRow = z
  .object({ component: z.enum(COMPONENTS).optional(), count: countOrNone, unit })
  .refine(({ component, count: length }) => component !== undefined || length === undefined, {
    path: ["component"],
    message: "part_missing",
  });

const termsVersion = z.coerce.number().int().min(0);

export const warrantySettingsSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("terms"),
    version: termsVersion,
    components: z.record(z.enum(COMPONENTS), componentRow),
    seasons: z.string({ error: "season_others_missing" }),
    note: termsNote,
  }),
  z.object({
    intent: z.literal("promises"),
    communityId: z.uuid(),
    seen: z.string().max(2_000).default(""),
    promises: z
      .array(promiseRow)
      .default([])
      .transform((rows) =>
        rows.flatMap(({ component, count: length, unit: each }) =>
          component === undefined || length === undefined ? [] : [{ component, period: { count: length, unit: each } }],
        ),
      ),
  }),
]);

/** The rows of promises as they were typed, when their form comes back. */
export const typedPromisesSchema = z.array(
  z.object({ component: z.string().optional(), count: z.string().optional(), unit: z.string().optional() }).catch({}),
);

function minutesUpTo(most: number, fault: string) {
  return z.coerce.number({ error: fault }).int(fault).min(1, fault).max(most, fault);
}

const officeMinutes = minutesUpTo(MINUTES_OF_WEEK, "minutes_wrong");

export const serviceSettingsSchema = z
  .object({
    version: termsVersion,
    answerMinutes: officeMinutes,
    emergencyMinutes: minutesUpTo(MINUTES_OF_DAY, "emergency_minutes_wrong"),
    planMinutes: officeMinutes,
    opens: timeOfDay,
    closes: timeOfDay,
    weekdays: z.array(z.coerce.number().int().min(1).max(7), { error: "weekdays_missing" }).min(1, "weekdays_missing"),
    holidays: dateLines,
    makeUpDays: dateLines,
    note: termsNote,
  })
  .refine(({ opens, closes }) => opens < closes, { path: ["closes"], message: "closes_before_opens" });
