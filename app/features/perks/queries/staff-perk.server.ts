import { nowDate, type Context } from "#app/platform/context.ts";

/** @returns a perk with everything that staff decide, or null. */
export async function readStaffPerk({ db }: Pick<Context, "db">, perkId: string) {
  const perk = await db.perk.findUnique({
    where: { id: perkId },
    omit: { searchText: true, searchGrams: true },
    include: { merchant: { select: { name: true } }, communities: { select: { communityId: true } } },
  });
  return perk && { ...perk, communityIds: perk.communities.map(({ communityId }) => communityId) };
}

export type StaffPerk = NonNullable<Awaited<ReturnType<typeof readStaffPerk>>>;

export type PerkUse = {
  claimed: number;
  used: number;
  returned: number;
  /** Neither used nor returned, and their time is over. */
  expired: number;
};

/** @returns what became of a perk's vouchers so far. */
export async function readPerkUse(ctx: Pick<Context, "db" | "clock">, perkId: string): Promise<PerkUse> {
  const now = nowDate(ctx);
  const [use] = await ctx.db.$queryRaw<PerkUse[]>`
    SELECT count(*) FILTER (WHERE state <> 'cancelled')::int AS claimed,
           count(*) FILTER (WHERE state = 'used')::int AS used,
           count(*) FILTER (WHERE state = 'cancelled')::int AS returned,
           count(*) FILTER (WHERE state = 'usable' AND valid_until <= ${now}::timestamptz)::int AS expired
    FROM voucher WHERE perk_id = ${perkId}::uuid`;
  return use ?? { claimed: 0, used: 0, returned: 0, expired: 0 };
}

/** How many weeks the chart looks back, the present one included. */
const CHART_WEEKS = 12;

export type PerkWeek = { /** Its Monday in the club's zone. */ monday: Date; claimed: number; used: number };

/** @returns the last twelve weeks of the club's calendar, oldest first: claims and uses, weeks without either too. */
export function readPerkWeeks(ctx: Pick<Context, "db" | "clock" | "zone">, perkId: string): Promise<PerkWeek[]> {
  const now = nowDate(ctx);
  return ctx.db.$queryRaw<PerkWeek[]>`
    WITH weeks AS (
      SELECT (date_trunc('week', ${now}::timestamptz AT TIME ZONE ${ctx.zone}) - n * interval '1 week')::date AS monday
      FROM generate_series(0, ${CHART_WEEKS - 1}::int) AS n
    ), claims AS (
      SELECT date_trunc('week', claimed_at AT TIME ZONE ${ctx.zone})::date AS monday, count(*)::int AS total
      FROM voucher WHERE perk_id = ${perkId}::uuid AND state <> 'cancelled' GROUP BY 1
    ), uses AS (
      SELECT date_trunc('week', used_at AT TIME ZONE ${ctx.zone})::date AS monday, count(*)::int AS total
      FROM voucher WHERE perk_id = ${perkId}::uuid AND state = 'used' GROUP BY 1
    )
    SELECT weeks.monday, coalesce(claims.total, 0) AS claimed, coalesce(uses.total, 0) AS used
    FROM weeks LEFT JOIN claims USING (monday) LEFT JOIN uses USING (monday)
    ORDER BY monday`;
}
