import type { Prisma, Queryable } from "#app/platform/db/database.ts";
import type { MemberState } from "#app/platform/db/generated/enums.ts";
import type { Vault } from "#app/platform/vault.ts";
import { parseLanguage, type Language } from "#app/shared/locale.ts";
import { maskPhone } from "#app/shared/phone.ts";
import { memberHomeOf, membershipColumns, type MemberHome } from "./home-cards.server.ts";

/** What reading a member takes: a context, or a transaction with the vault. */
export type Reader = { db: Queryable; vault: Vault };

export type MemberCard = {
  memberId: string;
  name: string;
  /** 林女士 */
  salutation: string;
  /** 138 **** 2046 */
  maskedPhone: string;
  tierId: string;
  tierName: string;
  tierRank: number;
  state: MemberState;
  language: Language;
  updatedAt: Date;
  homes: MemberHome[];
};

export const memberCardColumns = {
  id: true,
  name: true,
  salutation: true,
  phoneEnc: true,
  state: true,
  language: true,
  updatedAt: true,
  tier: { select: { id: true, name: true, rank: true } },
  homes: { where: { untilAt: null }, select: membershipColumns, orderBy: [{ sinceAt: "asc" }, { id: "asc" }] },
} satisfies Prisma.MemberSelect;

type MemberRow = Prisma.MemberGetPayload<{ select: typeof memberCardColumns }>;

/** @returns the member with masked phone, null when there is none. */
export async function memberCard({ db, vault }: Reader, memberId: string): Promise<MemberCard | null> {
  const row = await db.member.findUnique({ where: { id: memberId }, select: memberCardColumns });
  return row && memberCardOf(row, vault);
}

/** @returns the members that exist, by id. */
export async function memberCards(
  { db, vault }: Reader,
  memberIds: readonly string[],
): Promise<Map<string, MemberCard>> {
  const rows = await db.member.findMany({ where: { id: { in: [...memberIds] } }, select: memberCardColumns });
  return new Map(rows.map((row) => [row.id, memberCardOf(row, vault)]));
}

/** @param phone E.164 */
export async function findMemberByPhone(
  { db, vault }: Reader,
  phone: string,
): Promise<{ memberId: string; state: MemberState } | null> {
  const row = await db.member.findUnique({
    where: { phoneHash: vault.hash(phone) },
    select: { id: true, state: true },
  });
  return row && { memberId: row.id, state: row.state };
}

/** @returns a member as lists and pages show them, the number masked. */
export function memberCardOf(row: MemberRow, vault: Vault): MemberCard {
  const { id, name, salutation, phoneEnc, state, language, updatedAt, tier, homes } = row;
  return {
    memberId: id,
    name,
    salutation,
    maskedPhone: maskPhone(vault.decrypt(phoneEnc)),
    tierId: tier.id,
    tierName: tier.name,
    tierRank: tier.rank,
    state,
    language: parseLanguage(language) ?? "zh-CN",
    updatedAt,
    homes: homes.map(memberHomeOf),
  };
}
