import { z } from "zod";

/**
 * What fills a notification's sentence. Money and times stay machine-readable, so that each reader
 * gets them in their own language: `fen` minor units, `at` an instant, `on` a calendar day.
 */
export const notificationValues = z.record(
  z.string(),
  z.union([
    z.string(),
    z.object({ fen: z.string().regex(/^-?\d+$/) }),
    z.object({ at: z.iso.datetime() }),
    z.object({ on: z.iso.date() }),
  ]),
);

export type NotificationValues = z.infer<typeof notificationValues>;

export const CONSENT_PURPOSES = [
  "club_service",
  "greetings",
  "marketing",
  "surveys",
  "merchant_sharing",
  "sensitive_data",
] as const;

export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export const consentForm = z.object({
  purpose: z.enum(CONSENT_PURPOSES),
  given: z.enum(["yes", "no"]),
});
