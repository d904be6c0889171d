import { z } from "zod";
import { createSealedCookie } from "#app/platform/http/sealed-cookie.ts";

/** How long the sign-in page knows who has just set a password. */
const KNOWN_MINUTES = 10;

/** Carries the mail address of who has just set a password to the sign-in page. */
export const passwordSetCookie = createSealedCookie("password-set", z.object({ email: z.string() }), KNOWN_MINUTES);
