import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { normalizeName } from "#app/shared/text.ts";
import { isBirthday, type Birthday } from "../rules/check-birthday.ts";
import type { Interest } from "../rules/list-interests.ts";
import { birthdayColumns } from "./create-member.server.ts";

export type ProfileChange = {
  /** Null when the form did not offer it. */
  name: string | null;
  salutation: string;
  /** Null takes it away. */
  birthday: Birthday | null;
  interests: readonly Interest[];
};

const NO_BIRTHDAY = {
  birthdayCalendar: "solar",
  birthYear: null,
  birthMonth: null,
  birthDay: null,
  birthLeapMonth: false,
} as const;

/** Changes the member's own profile. @returns "name_of_register" when an owner wants another name. */
export async function updateProfile(
  ctx: Context<MemberActor>,
  { birthday, interests, ...input }: ProfileChange,
): Promise<Outcome<undefined, "missing_name" | "bad_birthday" | "name_of_register">> {
  const { memberId } = ctx.actor;
  const name = input.name === null ? null : normalizeName(input.name);
  if (name === "") return refuse("missing_name");
  if (birthday !== null && !isBirthday(birthday, todayIn(ctx.clock.now(), ctx.zone))) return refuse("bad_birthday");
  return inTransaction(ctx.db, async (tx) => {
    const current = await tx.member.findUniqueOrThrow({
      where: { id: memberId },
      select: {
        name: true,
        homes: { where: { untilAt: null, relation: { in: ["owner", "co_owner"] } }, select: { id: true } },
      },
    });
    if (name !== null && name !== current.name && current.homes.length > 0) return refuse("name_of_register");
    await tx.member.update({
      where: { id: memberId },
      data: {
        name: name ?? current.name,
        salutation: input.salutation,
        ...(birthday === null ? NO_BIRTHDAY : birthdayColumns(birthday)),
        preferences: { interests: [...interests] },
        updatedAt: nowDate(ctx),
      },
    });
    return ok();
  });
}
