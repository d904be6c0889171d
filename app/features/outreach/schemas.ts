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

/** The inbox's views, kept in its address. */
export const INBOX_VIEWS = ["waiting", "mine", "all"] as const;

export const inboxSchema = z.object({ view: z.enum(INBOX_VIEWS).catch("waiting") });

export const conversationForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("answer"),
    requestId: z.uuid(),
    text: z.string({ error: "text_missing" }).trim().min(1, "text_missing").max(1000, "text_too_long"),
  }),
  z.object({ intent: z.literal("take") }),
  z.object({ intent: z.literal("hand_back") }),
]);

/** Words of a simulated person on the demo club's phone page. */
export const demoPhoneForm = z.object({ person: z.string().max(64), text: z.string().trim().min(1).max(1000) });
