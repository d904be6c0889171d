import { z } from "zod";
import { EVENT_CATEGORIES } from "./rules/event-terms.ts";

/** Guests beyond the household that one form can name. */
export const EXTRA_GUESTS = 3;

const guestName = z.string().trim().max(30, "guest_name_too_long").optional();

/** Seats for the member (`self`), for those of the household by id, and for others by name. */
export const registerSchema = z.object({
  requestId: z.uuid(),
  household: z.array(z.union([z.literal("self"), z.uuid()])).default([]),
  extra: z
    .array(z.object({ name: guestName, kind: z.enum(["adult", "child"]).default("adult") }))
    .max(EXTRA_GUESTS)
    .default([]),
});

/** Filters of the list, kept in its address. */
export const listSchema = z.object({
  category: z.enum(EVENT_CATEGORIES).nullable().catch(null),
  after: z.string().max(60).nullable().catch(null),
});
