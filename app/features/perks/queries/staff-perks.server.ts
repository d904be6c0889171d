import { nowDate, type Context } from "#app/platform/context.ts";
import { planAnew, Prisma } from "#app/platform/db/database.ts";
import { readPageKey, writePageKey } from "#app/shared/page-key.ts";
import type { PerkCategory, PerkKind, PerkState } from "../rules/perk-kinds.ts";
import { parseSearch } from "../rules/search-grams.ts";

const PAGE_ROWS = 30;

/** What the table can be sorted by, newest or latest first. */
const SORT_COLUMNS = {
  created: Prisma.sql`perk.created_at`,
  ends: Prisma.sql`perk.claim_until`,
} as const;

export type StaffPerkFilter = {
  text: string;
  state: PerkState | null;
  category: PerkCategory | null;
  merchantId: string | null;
  sort: keyof typeof SORT_COLUMNS;
  after: string | null;
};

export type StaffPerkRow = {
  id: string;
  title: string;
  merchantName: string;
  kind: PerkKind;
  category: string;
  state: PerkState;
  stock: number | null;
  claimed: number;
  used: number;
  claimFrom: Date;
  claimUntil: Date;
  isOver: boolean;
  sortedBy: Date;
};

/** @returns a page of all perks, drafts and ended ones too, with how often they were claimed and used. */
export async function listStaffPerks(
  ctx: Pick<Context, "db" | "clock">,
  filter: StaffPerkFilter,
): Promise<{ rows: StaffPerkRow[]; next: string | null }> {
  const column = SORT_COLUMNS[filter.sort];
  const found = await ctx.db.$queryRaw<StaffPerkRow[]>`${filter.text === "" ? Prisma.empty : planAnew}
    SELECT perk.id, title, merchant.name AS "merchantName", perk.kind::text, category, perk.state::text, stock, claimed,
           claim_from AS "claimFrom", claim_until AS "claimUntil",
           claim_until <= ${nowDate(ctx)}::timestamptz AS "isOver", ${column} AS "sortedBy",
           (SELECT count(*)::int FROM voucher WHERE perk_id = perk.id AND voucher.state = 'used') AS used
    FROM perk JOIN merchant ON merchant.id = perk.merchant_id
    WHERE ${Prisma.join([Prisma.sql`true`, ...conditions(filter, column)], " AND ")}
    ORDER BY ${column} DESC, perk.id DESC
    LIMIT ${PAGE_ROWS + 1}`;
  const rows = found.slice(0, PAGE_ROWS);
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE_ROWS && last ? writePageKey({ at: last.sortedBy, id: last.id }) : null };
}

function conditions(filter: StaffPerkFilter, column: Prisma.Sql): Prisma.Sql[] {
  const search = parseSearch(filter.text);
  const key = readPageKey(filter.after);
  const patterns = search?.words.map((word) => `%${word}%`);
  return [
    ...(filter.state === null ? [] : [Prisma.sql`perk.state = ${filter.state}::perk_state`]),
    ...(filter.category === null ? [] : [Prisma.sql`category = ${filter.category}`]),
    ...(filter.merchantId === null ? [] : [Prisma.sql`merchant_id = ${filter.merchantId}::uuid`]),
    ...(search === null
      ? []
      : [Prisma.sql`search_grams @> ${search.grams}::text[] AND search_text LIKE ALL (${patterns}::text[])`]),
    ...(key === null ? [] : [Prisma.sql`(${column}, perk.id) < (${key.at}::timestamptz, ${key.id}::uuid)`]),
  ];
}
