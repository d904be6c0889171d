import { z } from "zod";
import { ROLES } from "#app/shared/abilities.ts";
import { LANGUAGES } from "#app/shared/locale.ts";
import { parsePhone } from "#app/shared/phone.ts";
import { toHalfWidth } from "#app/shared/text.ts";
import { dayText } from "#app/shared/typed-time.ts";

/** A mobile number as people type it, read as E.164. */
const phone = z.string({ error: "phone_missing" }).transform((typed, issues) => {
  const e164 = parsePhone(typed);
  if (e164 !== null) return e164;
  issues.addIssue({ code: "custom", message: "phone_invalid" });
  return z.NEVER;
});

/** Six digits as people type or paste them: full-width, with spaces. */
const sixDigits = (missing: string, incomplete: string) =>
  z
    .string({ error: missing })
    .transform((typed) => toHalfWidth(typed).replace(/[\s-]/g, ""))
    .refine((code) => /^\d{6}$/.test(code), incomplete);

const code = sixDigits("code_missing", "code_incomplete");
const totp = sixDigits("totp_missing", "totp_incomplete");
const email = z
  .string({ error: "email_missing" })
  .transform((typed) => toHalfWidth(typed).trim().toLowerCase())
  .pipe(z.email("email_invalid").max(200, "email_invalid"));
const name = z.string({ error: "name_missing" }).trim().min(1, "name_missing").max(40, "name_too_long");
const password = z.string({ error: "password_missing" });
const roles = z
  .array(z.enum(ROLES), { error: "roles_missing" })
  .min(1, "roles_missing")
  .transform((chosen) => [...new Set(chosen)]);

export const languageSchema = z.object({ language: z.enum(LANGUAGES) });

export const typeSizeSchema = z.object({ typeSize: z.enum(["normal", "large"]) });

export const signInSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("request"), requestId: z.uuid(), phone }),
  z.object({ intent: z.literal("verify"), code, remember: z.literal("on").optional() }),
  z.object({ intent: z.literal("change") }),
]);

export const confirmMemberSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("request"), requestId: z.uuid() }),
  z.object({ intent: z.literal("verify"), code }),
]);

export const changePhoneSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("request"), requestId: z.uuid(), phone }),
  z.object({ intent: z.literal("verify"), code }),
  z.object({ intent: z.literal("change") }),
]);

export const staffSignInSchema = z.object({ email, password });

export const totpSchema = z.object({ totp });

export const confirmStaffSchema = z.object({ password, totp: totp.optional() });

export const setPasswordSchema = z
  .object({ password, again: z.string({ error: "password_again_missing" }) })
  .refine(({ password: first, again }) => first === again, { path: ["again"], message: "password_differs" });

export const changePasswordSchema = z
  .object({ current: password, password, again: z.string({ error: "password_again_missing" }) })
  .refine(({ password: first, again }) => first === again, { path: ["again"], message: "password_differs" });

export const tillSignInSchema = z.object({ pin: sixDigits("pin_missing", "pin_incomplete") });

export const endSessionSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("one"), sessionId: z.uuid() }),
  z.object({ intent: z.literal("others") }),
]);

export const setupSchema = z.object({
  token: z.string({ error: "setup_token_missing" }).trim(),
  clubName: z.string({ error: "club_name_missing" }).trim().min(1, "club_name_missing").max(20, "club_name_too_long"),
  developerName: z.string({ error: "developer_missing" }).trim().min(1, "developer_missing").max(40, "name_too_long"),
  dutyPhone: z.string({ error: "duty_phone_missing" }).trim().min(3, "duty_phone_missing").max(30, "name_too_long"),
  name,
  email,
  password,
});

export const inviteStaffSchema = z.object({ requestId: z.uuid(), name, email, roles });

export const personSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("roles"), roles }),
  z.object({ intent: z.literal("suspend") }),
  z.object({ intent: z.literal("reinstate") }),
  z.object({ intent: z.literal("reset_totp") }),
  z.object({ intent: z.literal("password_link") }),
  z.object({ intent: z.literal("link_member"), phone }),
  z.object({ intent: z.literal("unlink_member") }),
]);

const color = z
  .string({ error: "color_invalid" })
  .trim()
  .regex(/^#[0-9A-Fa-f]{6}$/, "color_invalid");

export const clubFaceSchema = z.object({
  name: z.string({ error: "club_name_missing" }).trim().min(1, "club_name_missing").max(20, "club_name_too_long"),
  developerName: z.string({ error: "developer_missing" }).trim().min(1, "developer_missing").max(40, "name_too_long"),
  dutyPhone: z.string({ error: "duty_phone_missing" }).trim().min(3, "duty_phone_missing").max(30, "name_too_long"),
  actColor: color,
  attendColor: color,
});

export const rolePolicySchema = z.object({ requiresTotp: z.array(z.enum(ROLES)).default([]) });

const day = dayText("day_invalid").optional();

/** The largest number that a line of the trail can have: a bigint of the database. */
const LAST_LINE = 2n ** 63n - 1n;

/** Where a page of the trail ends: the last line's moment, and its number among those of the same moment. */
const auditKey = z
  .string()
  .regex(/^\d{1,13}\.\d{1,19}$/)
  .transform((text) => {
    const [time = "", line = ""] = text.split(".");
    return { at: new Date(Number(time)), id: BigInt(line) };
  })
  .refine(({ id }) => id <= LAST_LINE);

/** @returns the key as an address carries it. */
export function writeAuditKey({ at, id }: { at: Date; id: bigint }): string {
  return `${at.getTime()}.${id}`;
}

/** Filters of the audit trail, as its address carries them; what does not fit is left out. */
export const auditFilterSchema = z.object({
  action: z.string().max(60).optional().catch(undefined),
  actor: z.uuid().optional().catch(undefined),
  subject: z.string().max(60).optional().catch(undefined),
  from: day.catch(undefined),
  until: day.catch(undefined),
  before: auditKey.optional().catch(undefined),
});

export type AuditFilter = z.output<typeof auditFilterSchema>;
