import { z } from "zod";
import { parsePhone } from "#app/shared/phone.ts";
import { normalizeName } from "#app/shared/text.ts";
import { ANSWERS } from "./rules/judge-answer.ts";

const friendPhone = z.string({ error: "phone_missing" }).transform((typed, issues) => {
  const e164 = parsePhone(typed);
  if (e164 !== null) return e164;
  issues.addIssue({ code: "custom", message: "phone_invalid" });
  return z.NEVER;
});

/** A friend's name and number, as an owner or the chat gives them. */
export const registerSchema = z.object({
  requestId: z.uuid(),
  projectId: z.uuid({ error: "project_missing" }),
  friendName: z
    .string({ error: "name_missing" })
    .transform(normalizeName)
    .pipe(z.string().min(1, "name_missing").max(20, "name_too_long")),
  friendPhone,
});

export const consentSchema = z.object({ answer: z.enum(ANSWERS) });

/** What staff can do on a referral's page. */
export const staffSchema = z.discriminatedUnion("intent", [
  z
    .object({
      intent: z.literal("move"),
      to: z.enum(["visited", "subscribed", "signed", "paid", "lost", "duplicate", "cancelled"], {
        error: "stage_missing",
      }),
      happenedOn: z.iso.date({ error: "date_missing" }),
      happenedTime: z.iso.time({ error: "time_missing" }).optional(),
      evidence: z.string({ error: "evidence_missing" }).trim().min(1, "evidence_missing").max(200, "evidence_too_long"),
    })
    // Only a visit has a time of day: the claim must be older than it.
    .refine(({ to, happenedTime }) => to !== "visited" || happenedTime !== undefined, {
      path: ["happenedTime"],
      error: "time_missing",
    }),
  z.object({ intent: z.literal("assign"), consultantId: z.uuid({ error: "consultant_missing" }) }),
  z.object({ intent: z.literal("reveal") }),
]);

/** The work list's views, kept in its address. */
export const VIEWS = ["running", "waiting", "sold", "ended"] as const;

export const listSchema = z.object({
  view: z.enum(VIEWS).catch("running"),
  q: z.string().trim().max(40).catch(""),
  after: z.string().max(80).nullable().catch(null),
});
