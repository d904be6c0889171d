import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import type { Prisma } from "#app/platform/db/database.ts";
import { readPageKey, writePageKey } from "#app/shared/page-key.ts";
import type { VIEWS } from "../schemas.ts";

const PAGE_ROWS = 40;

export type View = (typeof VIEWS)[number];

const WHERE: Readonly<Record<View, Prisma.ReferralWhereInput>> = {
  running: { stage: { in: ["registered", "visited"] } },
  waiting: { stage: "registered", friendConsent: "waiting" },
  sold: { stage: { in: ["subscribed", "signed", "paid"] } },
  ended: { endedAt: { not: null } },
};

/** A consultant works on their own referrals; those who assign see all. */
export function scopeOf(actor: StaffActor): Prisma.ReferralWhereInput {
  const seesAll = actor.abilities.has("referrals.assign") || !actor.abilities.has("referrals.move");
  return seesAll ? {} : { consultantId: actor.staffId };
}

/**
 * The work list, what runs out first on top.
 * @param filter.after page key of the last row shown: `protectedUntil` and id.
 * @returns rows with masked numbers only.
 */
export async function listReferrals(ctx: Context<StaffActor>, filter: { view: View; q: string; after: string | null }) {
  const key = readPageKey(filter.after);
  const found = await ctx.db.referral.findMany({
    where: {
      AND: [
        scopeOf(ctx.actor),
        WHERE[filter.view],
        filter.q === ""
          ? {}
          : { OR: [{ friendName: { contains: filter.q } }, { referrer: { name: { contains: filter.q } } }] },
        key === null
          ? {}
          : { OR: [{ protectedUntil: { gt: key.at } }, { protectedUntil: key.at, id: { gt: key.id } }] },
      ],
    },
    orderBy: [{ protectedUntil: "asc" }, { id: "asc" }],
    take: PAGE_ROWS + 1,
    select: {
      id: true,
      friendName: true,
      friendPhoneMasked: true,
      friendConsent: true,
      stage: true,
      protectedUntil: true,
      consultantId: true,
      project: { select: { name: true } },
      referrer: { select: { name: true } },
      programme: { select: { rewardFen: true } },
    },
  });
  const rows = found.slice(0, PAGE_ROWS);
  const last = rows.at(-1);
  return {
    rows,
    next: found.length > PAGE_ROWS && last ? writePageKey({ at: last.protectedUntil, id: last.id }) : null,
  };
}

/** @returns how many referrals of the actor's stand at each stage of the way. */
export async function countByStage(ctx: Context<StaffActor>): Promise<ReadonlyMap<string, number>> {
  const groups = await ctx.db.referral.groupBy({ by: ["stage"], where: scopeOf(ctx.actor), _count: true });
  return new Map(groups.map(({ stage, _count }) => [stage, _count]));
}

/** @returns one referral of the actor's scope with all that was recorded; the number masked. */
export async function readReferral(ctx: Context<StaffActor>, referralId: string) {
  return ctx.db.referral.findFirst({
    where: { AND: [{ id: referralId }, scopeOf(ctx.actor)] },
    omit: { friendPhoneEnc: true, friendPhoneHash: true, consentTokenHash: true },
    include: {
      project: { select: { name: true } },
      programme: true,
      referrer: { select: { id: true, name: true, salutation: true } },
      steps: { orderBy: { recordedAt: "asc" } },
      contacts: { orderBy: { recordedAt: "asc" } },
    },
  });
}

export type StaffReferral = NonNullable<Awaited<ReturnType<typeof readReferral>>>;

/** @returns active consultants for the picker. */
export async function listConsultants({ db }: Context<StaffActor>): Promise<{ id: string; name: string }[]> {
  return db.staff.findMany({
    where: { state: "active", roles: { some: { role: "sales_consultant" } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

const HOUR_MS = 3_600_000;
const TODAY_ROWS = 20;

const forToday = {
  id: true,
  friendName: true,
  friendConsentAt: true,
  protectedUntil: true,
  project: { select: { name: true } },
} satisfies Prisma.ReferralSelect;

/** @returns the claims of the actor's scope that run out within three days, for Today. */
export async function listRunningOut(ctx: Context<StaffActor>) {
  const now = nowDate(ctx);
  return ctx.db.referral.findMany({
    where: {
      AND: [
        scopeOf(ctx.actor),
        { stage: { in: ["registered", "visited"] } },
        { protectedUntil: { gte: now, lt: new Date(now.getTime() + 72 * HOUR_MS) } },
      ],
    },
    orderBy: { protectedUntil: "asc" },
    take: TODAY_ROWS,
    select: forToday,
  });
}

/** @returns the friends of the actor's scope who agreed within two days to be contacted and have not visited yet, for Today. */
export async function listAgreed(ctx: Context<StaffActor>) {
  const now = nowDate(ctx);
  return ctx.db.referral.findMany({
    where: {
      AND: [
        scopeOf(ctx.actor),
        { stage: "registered", friendConsent: "agreed" },
        { friendConsentAt: { gte: new Date(now.getTime() - 48 * HOUR_MS) } },
        { protectedUntil: { gte: new Date(now.getTime() + 72 * HOUR_MS) } },
      ],
    },
    orderBy: { friendConsentAt: "asc" },
    take: TODAY_ROWS,
    select: forToday,
  });
}
