import type { Context } from "#app/platform/context.ts";
import { dateFromInstant, todayIn } from "#app/shared/club-time.ts";
import { hoursSchema } from "../schemas.ts";

const PAGE_ROWS = 30;

export type MerchantFilter = {
  /** Part of the name. */
  text: string;
  /** Id of the last merchant of the page before. */
  after: string | null;
};

/** @returns a page of the merchants by name, with their branches, shown perks, and vouchers taken this month. */
export async function listMerchants(ctx: Pick<Context, "db" | "clock" | "zone">, { text, after }: MerchantFilter) {
  const rows = await ctx.db.merchant.findMany({
    where: text === "" ? {} : { name: { contains: text } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PAGE_ROWS + 1,
    ...(after === null ? {} : { cursor: { id: after }, skip: 1 }),
    select: {
      id: true,
      name: true,
      kind: true,
      state: true,
      _count: { select: { branches: true, perks: { where: { state: "published" } } } },
    },
  });
  const page = rows.slice(0, PAGE_ROWS);
  const taken = await countTaken(
    ctx,
    page.map(({ id }) => id),
  );
  const merchants = page.map(({ _count, ...merchant }) => ({
    ...merchant,
    ..._count,
    taken: taken.get(merchant.id) ?? 0,
  }));
  return { merchants, next: rows.length > PAGE_ROWS ? (page.at(-1)?.id ?? null) : null };
}

async function countTaken(
  { db, clock, zone }: Pick<Context, "db" | "clock" | "zone">,
  merchantIds: string[],
): Promise<Map<string, number>> {
  const firstDay = todayIn(clock.now(), zone).with({ day: 1 });
  const since = dateFromInstant(firstDay.toZonedDateTime(zone).toInstant());
  const rows = await db.$queryRaw<{ id: string; taken: number }[]>`
    SELECT branch.merchant_id AS id, count(*)::int AS taken
    FROM voucher JOIN branch ON branch.id = voucher.used_at_branch_id
    WHERE branch.merchant_id = ANY (${merchantIds}::uuid[]) AND voucher.used_at >= ${since}::timestamptz
    GROUP BY branch.merchant_id`;
  return new Map(rows.map(({ id, taken }) => [id, taken]));
}

/** @returns every merchant's id and name, by name, to choose from; those that are paused too. */
export function listMerchantNames({ db }: Pick<Context, "db">) {
  return db.merchant.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } });
}

/** @returns a merchant with its branches and their tills, or null. */
export async function readMerchant({ db }: Pick<Context, "db">, merchantId: string) {
  const merchant = await db.merchant.findUnique({
    where: { id: merchantId },
    include: {
      branches: {
        orderBy: { createdAt: "asc" },
        include: {
          nearCommunity: { select: { name: true } },
          clerks: {
            orderBy: { createdAt: "asc" },
            select: {
              id: true,
              name: true,
              state: true,
              sessions: { orderBy: { lastSeenAt: "desc" }, take: 1, select: { lastSeenAt: true } },
            },
          },
        },
      },
    },
  });
  if (merchant === null) return null;
  const branches = merchant.branches.map((branch) => ({ ...branch, hours: hoursSchema.parse(branch.hours) }));
  return { ...merchant, branches };
}

export type StaffMerchant = NonNullable<Awaited<ReturnType<typeof readMerchant>>>;
