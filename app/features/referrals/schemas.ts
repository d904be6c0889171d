import { z } from "zod";
import { Temporal } from "#app/shared/club-time.ts";
import { parsePhone } from "#app/shared/phone.ts";
import { normalizeName } from "#app/shared/text.ts";
import { dayText } from "#app/shared/typed-time.ts";
import { countText, yuanText } from "#app/shared/typed-number.ts";
import { ANSWERS } from "./rules/judge-answer.ts";
import { TAX_RULES } from "./rules/judge-terms.ts";
import { PROJECT_PICTURES } from "./rules/project-pictures.ts";
import { TRACK } from "./rules/stages.ts";

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

/** The same as a consultant enters it for an owner. */
export const staffRegisterSchema = registerSchema.extend({ referrerId: z.uuid() });

export const consentSchema = z.object({ answer: z.enum(ANSWERS) });

/** What staff can do on a referral's page. */
export const staffSchema = z.discriminatedUnion("intent", [
  z
    .object({
      intent: z.literal("move"),
      seenStage: z.enum(TRACK),
      to: z.enum(["visited", "subscribed", "signed", "paid", "lost", "duplicate", "cancelled"], {
        error: "stage_missing",
      }),
      happenedOn: dayText("date_missing"),
      happenedTime: z.iso.time({ error: "time_missing" }).optional(),
      evidence: z.string({ error: "evidence_missing" }).trim().min(1, "evidence_missing").max(200, "evidence_too_long"),
    })
    // Only a visit has a time of day: the claim must be older than it.
    .refine(({ to, happenedTime }) => to !== "visited" || happenedTime !== undefined, {
      path: ["happenedTime"],
      error: "time_missing",
      // Said together with what else is missing, not after it.
      when: () => true,
    }),
  z.object({ intent: z.literal("assign"), consultantId: z.uuid({ error: "consultant_missing" }) }),
  z.object({ intent: z.literal("reveal") }),
  z.object({
    intent: z.literal("contact"),
    requestId: z.uuid(),
    contactOn: dayText("date_missing"),
    contactNote: z
      .string({ error: "evidence_missing" })
      .trim()
      .min(1, "evidence_missing")
      .max(200, "evidence_too_long"),
  }),
]);

export type StaffForm = z.output<typeof staffSchema>;

/** The work list's views, kept in its address. */
export const VIEWS = ["running", "waiting", "sold", "ended"] as const;

export const listSchema = z.object({
  view: z.enum(VIEWS).catch("running"),
  q: z.string().trim().max(40).catch(""),
  after: z.string().max(80).nullable().catch(null),
});

/** A day as the browser's own control writes it: 2026-11-21. */
const day = dayText("date_missing").transform((typed) => Temporal.PlainDate.from(typed));

/** What a version of a programme promises, the reward in yuan as typed. */
const programmeFields = {
  rewardFen: yuanText(),
  taxRule: z.enum(TAX_RULES, "missing"),
  visitWithinDays: countText(1, 365),
  minutesBeforeVisit: countText(0, 10_080),
  protectionDays: countText(1, 365),
  holdDays: countText(0, 365),
  startsOn: day,
  endsOn: day.nullable().default(null),
};

export const programmeSchema = z.object({
  requestId: z.uuid(),
  seenVersion: countText(1, 1_000_000),
  ...programmeFields,
});

/** Text that must be there. */
function text(most: number) {
  return z.string({ error: "missing" }).trim().min(1, "missing").max(most, "too_long");
}

export const projectSchema = z.object({
  requestId: z.uuid(),
  name: text(30),
  city: text(20),
  address: z.string().trim().max(100, "too_long").default(""),
  summary: z.string().trim().max(120, "too_long").default(""),
  pictureKey: z.enum(PROJECT_PICTURES).nullable().default(null),
  communityId: z.uuid().nullable().default(null),
  ...programmeFields,
});

export const projectStateSchema = z.object({ projectId: z.uuid(), state: z.enum(["open", "closed"]) });
