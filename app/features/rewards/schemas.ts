import { z } from "zod";
import { parseYuan } from "#app/shared/money.ts";
import { dayText, monthText } from "#app/shared/typed-time.ts";
import { isBankCode } from "./rules/list-banks.ts";

/** Messages are keys below `errors` of this feature's texts. */

const yuan = z.string({ error: "amount_missing" }).transform((typed, issues) => {
  const parsed = parseYuan(typed);
  if (parsed.ok) return parsed.value;
  issues.addIssue({ code: "custom", message: parsed.reason });
  return z.NEVER;
});

const reason = z.string({ error: "reason_missing" }).trim().min(1, "reason_missing").max(200, "reason_too_long");

/** Where an owner is paid. The consent is a box of its own: the number is sensitive data. */
export const bankAccountSchema = z.object({
  requestId: z.uuid(),
  number: z.string({ error: "number_missing" }).max(40, "wrong_length"),
  bankCode: z
    .string()
    .optional()
    .transform((code) => (code !== undefined && isBankCode(code) ? code : null)),
  consent: z.literal("on", { error: "consent_missing" }),
});

export const freezeSchema = z.object({ accountId: z.uuid() });

/** Which rewards a batch pays; kept in the address of its preview. */
export const payoutFilterSchema = z.object({
  until: dayText("paid_on_missing").nullable().catch(null),
});

export const newPayoutSchema = z.object({ requestId: z.uuid(), until: dayText("paid_on_missing").optional() });

/** Parts of a batch's lines, kept in its address. */
const LINE_VIEWS = ["all", "ready", "look", "out", "sent", "paid", "returned"] as const;

export type LineView = (typeof LINE_VIEWS)[number];

export const payoutViewSchema = z.object({
  show: z.enum(LINE_VIEWS).catch("all"),
  after: z.uuid().nullable().catch(null),
});

/** Parts of a bank's result file, kept in its address. */
const RESULT_VIEWS = ["all", "agreed", "look", "done"] as const;

export type ResultView = (typeof RESULT_VIEWS)[number];

export const resultViewSchema = z.object({
  show: z.enum(RESULT_VIEWS).catch("all"),
  /** Line of the file up to which the page before went. */
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0),
});

/** The approver copies the sum that is paid. */
export const approveSchema = z.object({ netFen: yuan });

export const undoSchema = z.object({ reason });

export const stopSchema = z.object({ move: z.enum(["stop", "resume"]), reason });

/** What can be done with one line: `pull` before the bank file, `confirm` and `return` after it. */
export const lineSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("pull"), pullReason: reason }),
  z.object({
    intent: z.literal("confirm"),
    reference: z
      .string({ error: "reference_missing" })
      .trim()
      .min(1, "reference_missing")
      .max(64, "reference_too_long"),
    paidFen: yuan,
    paidOn: dayText("paid_on_missing"),
  }),
  z.object({ intent: z.literal("return"), returnReason: reason }),
]);

export const monthSchema = z.object({ month: monthText("month_missing") });
