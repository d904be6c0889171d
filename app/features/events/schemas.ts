import { z } from "zod";
import { Temporal } from "#app/shared/club-time.ts";
import { localTimeText, monthText } from "#app/shared/typed-time.ts";
import { countText, yuanText } from "#app/shared/typed-number.ts";
import { EVENT_PICTURES } from "./rules/event-pictures.ts";
import { EVENT_CATEGORIES } from "./rules/event-terms.ts";

/** Guests beyond the household that one form can name. */
export const EXTRA_GUESTS = 3;

const guestName = z.string().trim().max(30, "guest_name_too_long").optional();

/**
 * Seats for the member (`self`), for those of the household by id, for companions of an earlier time by their id then,
 * and for others by name.
 */
export const registerSchema = z.object({
  requestId: z.uuid(),
  household: z.array(z.union([z.literal("self"), z.uuid()])).default([]),
  companions: z.array(z.uuid()).default([]),
  extra: z
    .array(z.object({ name: guestName, kind: z.enum(["adult", "child"]).default("adult") }))
    .max(EXTRA_GUESTS)
    .default([]),
});

/** Who comes after a change: `seen` are the booking's guests whom the form showed, `coming` those of them who stay. */
export const changeGuestsSchema = registerSchema.extend({
  seen: z.array(z.uuid()).default([]),
  coming: z.array(z.uuid()).default([]),
});

/** How many of the household would come, as the list's address carries it. */
const party = z.coerce.number().int().min(1).max(20).nullable().catch(null);

const pageKey = z.string().max(60).nullable().catch(null);
const search = z.string().trim().max(60).catch("");

/** Filters of the owners' list, kept in its address; what is not understood does not filter. */
export const listSchema = z.object({
  category: z.enum(EVENT_CATEGORIES).nullable().catch(null),
  /** 2026-12 */
  month: monthText("not_a_month")
    .transform((month) => Temporal.PlainYearMonth.from(month))
    .nullable()
    .catch(null),
  party,
  after: pageKey,
});

/** The views of the staff's table. */
export const VIEWS = ["coming", "past", "drafts"] as const;

export const staffListSchema = z.object({ view: z.enum(VIEWS).catch("coming"), q: search, after: pageKey });

export const guestListSchema = z.object({ q: search, after: pageKey });

/** Text that must be there. */
function text(most: number) {
  return z.string({ error: "missing" }).trim().min(1, "missing").max(most, "too_long");
}

/** A day and time of the club, as the browser's own control writes it: 2026-11-21T14:00. */
const clubTime = localTimeText("not_a_time", "missing").transform((typed) => Temporal.PlainDateTime.from(typed));

const yuan = z.string().default("0").pipe(yuanText());

/** Everything that staff decide about an event, the fee in yuan and times in the club's zone as typed. */
const eventFormSchema = z.object({
  title: text(40),
  summary: text(80),
  body: z.string().trim().max(3_000, "too_long").default(""),
  category: z.enum(EVENT_CATEGORIES, "missing"),
  pictureKey: z.enum(EVENT_PICTURES).nullable().default(null),
  place: text(40),
  address: z.string().trim().max(100, "too_long").default(""),
  communityId: z.uuid().nullable().default(null),
  minTierRank: countText(1, 100).default(1),
  startsAt: clubTime,
  endsAt: clubTime,
  registrationOpensAt: clubTime,
  registrationClosesAt: clubTime,
  capacity: countText(1, 10_000),
  seatsPerMember: countText(1, 20),
  feeFen: yuan,
});

export type EventForm = z.infer<typeof eventFormSchema>;

export const newEventSchema = z.object({ requestId: z.uuid() }).and(eventFormSchema);
export const editEventSchema = z.object({ version: z.iso.datetime() }).and(eventFormSchema);

export const cancelSchema = z.object({ reason: text(100) });

/** What helpers send from the door: a code or a name to find, or the guests of a registration who have come. */
export const doorSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("find"), q: text(60) }),
  z.object({
    intent: z.literal("admit"),
    registrationId: z.uuid(),
    attendeeIds: z.array(z.uuid()).min(1, "no_guest").max(20),
  }),
]);
