import { nextVisit } from "#app/features/care/public.server.ts";
import { memberCard, readStanding } from "#app/features/membership/public.server.ts";
import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";

const ENDS_SOON = { hours: 72 };
const MOVED_WITHIN = { hours: 14 * 24 };
const TILES = 4;

/** @returns what concerns the member first: the next visit, what ends soon, what moved. Own rows only. */
export async function readMyMatters(ctx: Context<MemberActor>) {
  const { memberId } = ctx.actor;
  const now = ctx.clock.now();
  const [card, visit, vouchers, registrations, steps] = await Promise.all([
    memberCard(ctx, memberId),
    nextVisit(ctx),
    ctx.db.voucher.findMany({
      where: {
        memberId,
        state: "usable",
        validUntil: { gt: nowDate(ctx), lt: dateFromInstant(now.add(ENDS_SOON)) },
      },
      orderBy: { validUntil: "asc" },
      take: 2,
      select: { id: true, validUntil: true, perk: { select: { title: true } } },
    }),
    ctx.db.registration.findMany({
      where: {
        memberId,
        state: "registered",
        event: {
          state: "published",
          endsAt: { gt: nowDate(ctx) },
          startsAt: { lt: dateFromInstant(now.add(ENDS_SOON)) },
        },
      },
      orderBy: { event: { startsAt: "asc" } },
      take: 2,
      select: { id: true, seats: true, event: { select: { title: true, startsAt: true, endsAt: true, place: true } } },
    }),
    ctx.db.referralStep.findMany({
      where: {
        referral: { referrerId: memberId },
        stage: { not: "registered" },
        recordedAt: { gt: dateFromInstant(now.subtract(MOVED_WITHIN)) },
      },
      orderBy: { recordedAt: "desc" },
      take: 2,
      select: { id: true, stage: true, recordedAt: true, referral: { select: { id: true, friendName: true } } },
    }),
  ]);
  return { card, visit, vouchers, registrations, steps };
}

/** @returns new perks and the next events that this reader may have; visitors get those that are open to all. */
export async function readOffers(ctx: Context) {
  const { actor, db } = ctx;
  const now = nowDate(ctx);
  const { tierRank, communityIds } =
    actor.kind === "member" ? await readStanding(db, actor.memberId) : { tierRank: 1, communityIds: [] };
  const [perks, events] = await Promise.all([
    db.perk.findMany({
      where: {
        state: "published",
        merchant: { state: "active" },
        claimFrom: { lte: now },
        claimUntil: { gt: now },
        minTierRank: { lte: tierRank },
        OR: [{ communities: { none: {} } }, { communities: { some: { communityId: { in: communityIds } } } }],
      },
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      take: TILES,
      select: { id: true, title: true, summary: true, pictureKey: true, merchant: { select: { name: true } } },
    }),
    db.event.findMany({
      where: {
        state: "published",
        startsAt: { gt: now },
        minTierRank: { lte: tierRank },
        OR: [{ communityId: null }, { communityId: { in: communityIds } }],
        ...(actor.kind === "member"
          ? { registrations: { none: { memberId: actor.memberId, state: "registered" } } }
          : {}),
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: TILES,
      select: {
        id: true,
        title: true,
        place: true,
        pictureKey: true,
        startsAt: true,
        registrationOpensAt: true,
        capacity: true,
        seatsTaken: true,
      },
    }),
  ]);
  return { perks, events };
}
