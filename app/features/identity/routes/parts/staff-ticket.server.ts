import { z } from "zod";
import { createSealedCookie } from "#app/platform/http/sealed-cookie.ts";

/** How long after the password the second factor may follow. */
const TICKET_MINUTES = 10;

/** Carries the proof of the password to the page of the second factor. */
export const staffTicketCookie = createSealedCookie(
  "staff-ticket",
  z.object({ staffId: z.uuid(), passwordMark: z.string() }),
  TICKET_MINUTES,
);
