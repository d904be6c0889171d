import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { todayIn } from "#app/shared/club-time.ts";
import type { Language } from "#app/shared/locale.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { parsePhone } from "#app/shared/phone.ts";
import { normalizeName } from "#app/shared/text.ts";
import { isBirthday, type Birthday } from "../rules/check-birthday.ts";
import type { Interest } from "../rules/list-interests.ts";
import { baseTierId } from "./create-tier.server.ts";

export type NewMember = {
  id: string;
  name: string;
  /** As people write it; a number without a calling code is a mainland one. */
  phone: string;
  /** How to address the member; the name when absent. */
  salutation?: string;
  language?: Language;
  /** The base tier when absent. */
  tierId?: string;
  birthday?: Birthday;
  interests?: readonly Interest[];
  largeType?: boolean;
  /** 4403**********6521, never the full number. */
  identityMasked?: string;
};

type Refusal = "missing_name" | "invalid_phone" | "phone_taken" | "bad_birthday";

/** Adds a member. The same id again changes nothing. @returns "phone_taken" when another member has the phone. */
export async function createMember(
  ctx: Context<Steward>,
  input: NewMember,
): Promise<Outcome<{ memberId: string }, Refusal>> {
  assertMay(ctx.actor, "members.manage");
  const { id, birthday, interests } = input;
  const name = normalizeName(input.name);
  const phone = parsePhone(input.phone);
  if (name === "") return refuse("missing_name");
  if (phone === null) return refuse("invalid_phone");
  if (birthday && !isBirthday(birthday, todayIn(ctx.clock.now(), ctx.zone))) return refuse("bad_birthday");
  const phoneHash = ctx.vault.hash(phone);
  const now = nowDate(ctx);
  const columns = {
    name,
    salutation: input.salutation?.trim() || name,
    phoneEnc: ctx.vault.encrypt(phone),
    phoneHash,
    identityMasked: input.identityMasked,
    language: input.language,
    largeType: input.largeType,
    ...(birthday && birthdayColumns(birthday)),
    ...(interests && { preferences: { interests: [...interests] } }),
    joinedAt: now,
    updatedAt: now,
  };
  return inTransaction(ctx.db, async (tx) => {
    const tierId = input.tierId ?? (await baseTierId(ctx, tx));
    const { count } = await tx.member.createMany({ data: { id, ...columns, tierId }, skipDuplicates: true });
    if (count === 1) {
      await writeAudit(tx, ctx, { action: "member.create", subjectKind: "member", subjectId: id });
      return ok({ memberId: id });
    }
    const stored = await tx.member.findUnique({ where: { phoneHash }, select: { id: true } });
    return stored?.id === id ? ok({ memberId: id }) : refuse("phone_taken");
  });
}

/** A birthday as the member table keeps it. */
export function birthdayColumns({ calendar, year, month, day, leapMonth }: Birthday) {
  return {
    birthdayCalendar: calendar,
    birthYear: year,
    birthMonth: month,
    birthDay: day,
    birthLeapMonth: leapMonth,
  };
}
