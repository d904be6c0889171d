import { z } from "zod";

/** The database knows no year 0, and nothing of the club's is older than this. */
const FIRST_DAY = "1900-01-01";

/** A day as date fields send it, 2026-11-21. @param fault key of the message for anything else. */
export function dayText(fault: string) {
  return z.iso.date({ error: fault }).refine((day) => day >= FIRST_DAY, fault);
}

/** A month of the calendar, 2026-11. */
export function monthText(fault: string) {
  return z.string({ error: fault }).refine((month) => isDay(`${month}-01`), fault);
}

/**
 * A day and time as the browser's own control sends them, 2026-11-21T14:00, in the club's zone.
 * @param missing key of the message for none.
 */
export function localTimeText(fault: string, missing = fault) {
  return z
    .string({ error: missing })
    .regex(/^.{10}T([01]\d|2[0-3]):[0-5]\d(:00)?$/, fault)
    .refine((typed) => isDay(typed.slice(0, FIRST_DAY.length)), fault);
}

function isDay(text: string): boolean {
  return dayText("").safeParse(text).success;
}
