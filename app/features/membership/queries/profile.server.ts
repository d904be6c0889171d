import type { Context, MemberActor } from "#app/platform/context.ts";
import type { Queryable } from "#app/platform/db/database.ts";
import type { Vault } from "#app/platform/vault.ts";
import { maskPhone } from "#app/shared/phone.ts";
import type { Birthday } from "../rules/check-birthday.ts";
import { readInterests, type Interest } from "../rules/list-interests.ts";

/** What a member has told the club of themselves. */
export type Profile = {
  name: string;
  /** The name comes from the register, for those who own a home. */
  isNameOfRegister: boolean;
  salutation: string;
  maskedPhone: string;
  tierName: string;
  birthday: Birthday | null;
  interests: Interest[];
  joinedAt: Date;
};

/** @returns the member's own profile. */
export function readOwnProfile(ctx: Context<MemberActor>): Promise<Profile> {
  return readProfile(ctx, ctx.actor.memberId);
}

/** @returns a member's profile, for staff who may see members. */
async function readProfile({ db, vault }: { db: Queryable; vault: Vault }, memberId: string): Promise<Profile> {
  const row = await db.member.findUniqueOrThrow({
    where: { id: memberId },
    select: {
      name: true,
      salutation: true,
      phoneEnc: true,
      birthdayCalendar: true,
      birthYear: true,
      birthMonth: true,
      birthDay: true,
      birthLeapMonth: true,
      preferences: true,
      joinedAt: true,
      tier: { select: { name: true } },
      homes: { where: { untilAt: null, relation: { in: ["owner", "co_owner"] } }, select: { id: true } },
    },
  });
  const { name, salutation, joinedAt } = row;
  return {
    name,
    isNameOfRegister: row.homes.length > 0,
    salutation,
    maskedPhone: maskPhone(vault.decrypt(row.phoneEnc)),
    tierName: row.tier.name,
    birthday: birthdayOf(row),
    interests: readInterests(row.preferences),
    joinedAt,
  };
}

function birthdayOf(row: {
  birthdayCalendar: Birthday["calendar"];
  birthYear: number | null;
  birthMonth: number | null;
  birthDay: number | null;
  birthLeapMonth: boolean;
}): Birthday | null {
  const { birthYear: year, birthMonth: month, birthDay: day } = row;
  if (month === null || day === null) return null;
  return { calendar: row.birthdayCalendar, year, month, day, leapMonth: row.birthLeapMonth };
}
