import { nowDate, type Context } from "#app/platform/context.ts";
import { planAnew, Prisma } from "#app/platform/db/database.ts";
import { readPageKey, writePageKey, type PageKey } from "#app/shared/page-key.ts";
import { readEverydayWords } from "../rules/everyday-words.ts";
import { parseSearch, type SearchQuery } from "../rules/search-grams.ts";
import type { PerkCategory, PerkKind } from "../rules/perk-kinds.ts";

const PAGE_ROWS = 20;

/** For whom a list is made. */
export type Viewer = {
  /** 1 for visitors. */
  tierRank: number;
  /** Null for visitors, who see the perks of all communities. */
  communityIds: readonly string[] | null;
};

export type PerkFilter = {
  /** As typed; "" for no search. */
  text: string;
  category: PerkCategory | null;
  kind: PerkKind | null;
  /** Only perks that owners of this community may claim. */
  communityId: string | null;
  /** Only perks made for this tier and those above. */
  tierRank: number | null;
  /** Only perks with a branch within walking distance of the viewer's communities. */
  isNear: boolean;
  /** Only perks of which there are vouchers to claim now. */
  isClaimable: boolean;
  /** Where the page before ended. */
  after: string | null;
};

export type PerkRow = {
  id: string;
  title: string;
  summary: string;
  kind: PerkKind;
  pictureKey: string | null;
  listPriceFen: bigint | null;
  memberPriceFen: bigint | null;
  faceValueFen: bigint | null;
  stock: number | null;
  claimed: number;
  claimFrom: Date;
  claimUntil: Date;
  minTierRank: number;
  publishedAt: Date;
  merchantName: string;
};

/**
 * A page of the perks that a viewer may claim now or soon, newest first. What the viewer's tier or communities are not
 * entitled to is left out.
 */
export async function listPerks(
  ctx: Pick<Context, "db" | "clock">,
  viewer: Viewer,
  filter: PerkFilter,
): Promise<{ rows: PerkRow[]; next: string | null }> {
  const key = readPageKey(filter.after);
  const found = await ctx.db.$queryRaw<PerkRow[]>`${filter.text === "" ? Prisma.empty : planAnew}
    SELECT perk.id, title, perk.summary, perk.kind::text, perk.picture_key AS "pictureKey",
           list_price_fen AS "listPriceFen", member_price_fen AS "memberPriceFen", face_value_fen AS "faceValueFen",
           stock, claimed, claim_from AS "claimFrom", claim_until AS "claimUntil", min_tier_rank AS "minTierRank",
           published_at AS "publishedAt", merchant.name AS "merchantName"
    FROM perk JOIN merchant ON merchant.id = perk.merchant_id
    WHERE perk.state = 'published' AND merchant.state = 'active' AND claim_until > ${nowDate(ctx)}::timestamptz
      AND ${Prisma.join([...viewerConditions(viewer), ...filterConditions(filter, viewer, nowDate(ctx))], " AND ")}
      ${key === null ? Prisma.empty : afterCondition(key)}
    ORDER BY published_at DESC, perk.id DESC
    LIMIT ${PAGE_ROWS + 1}`;
  const rows = found.slice(0, PAGE_ROWS);
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE_ROWS && last ? writePageKey({ at: last.publishedAt, id: last.id }) : null };
}

function viewerConditions({ tierRank, communityIds }: Viewer): Prisma.Sql[] {
  const open = Prisma.sql`min_tier_rank <= ${tierRank}`;
  return communityIds === null ? [open] : [open, isOpenTo(communityIds)];
}

function filterConditions(filter: PerkFilter, viewer: Viewer, now: Date): Prisma.Sql[] {
  const search = parseSearch(filter.text);
  return [
    ...(filter.category === null ? [] : [Prisma.sql`category = ${filter.category}`]),
    ...(filter.kind === null ? [] : [Prisma.sql`perk.kind = ${filter.kind}::perk_kind`]),
    ...(filter.communityId === null ? [] : [isOpenTo([filter.communityId])]),
    ...(filter.tierRank === null ? [] : [Prisma.sql`min_tier_rank >= ${filter.tierRank}`]),
    ...(filter.isNear ? [isNear(viewer.communityIds ?? [])] : []),
    ...(filter.isClaimable ? [isClaimable(now)] : []),
    ...(search === null ? [] : [isFound(search, filter.text)]),
  ];
}

/** What the words name, or what they wish for: 吃饭 finds every restaurant, also those that never say so. */
function isFound(search: SearchQuery, typed: string): Prisma.Sql {
  const wish = readEverydayWords(typed);
  if (wish === null) return containsAll(search);
  const isOfKind = Prisma.sql`category = ANY (${wish.categories}::text[])`;
  const isWished = wish.besides === null ? isOfKind : Prisma.sql`${isOfKind} AND ${containsAll(wish.besides)}`;
  return Prisma.sql`(${containsAll(search)} OR ${isWished})`;
}

function isOpenTo(communityIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`(
    NOT EXISTS (SELECT FROM perk_community WHERE perk_id = perk.id)
    OR EXISTS (SELECT FROM perk_community
               WHERE perk_id = perk.id AND community_id = ANY (${[...communityIds]}::uuid[])))`;
}

function isNear(communityIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM branch WHERE branch.merchant_id = perk.merchant_id
                            AND near_community_id = ANY (${[...communityIds]}::uuid[]))`;
}

/** What `judgeOffer` asks of a perk that is listed. */
function isClaimable(now: Date): Prisma.Sql {
  return Prisma.sql`claim_from <= ${now}::timestamptz AND (stock IS NULL OR claimed < stock)`;
}

/** The grams lead to few rows by their index, the words make sure. Words hold letters and digits only. */
function containsAll({ words, grams }: SearchQuery): Prisma.Sql {
  const patterns = words.map((word) => `%${word}%`);
  return Prisma.sql`search_grams @> ${grams}::text[] AND search_text LIKE ALL (${patterns}::text[])`;
}

function afterCondition({ at, id }: PageKey): Prisma.Sql {
  return Prisma.sql`AND (published_at, perk.id) < (${at}::timestamptz, ${id}::uuid)`;
}
