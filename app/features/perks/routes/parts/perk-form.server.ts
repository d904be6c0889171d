import { listCommunities, listTiers } from "#app/features/membership/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { instantFromDate, todayIn } from "#app/shared/club-time.ts";
import { formatYuanPlain } from "#app/shared/money.ts";
import { listMerchantNames } from "../../queries/merchants.server.ts";
import type { StaffPerk } from "../../queries/staff-perk.server.ts";

/** How long a new perk is offered and can be used unless staff say otherwise. */
const OFFER_DAYS = 60;
const USE_DAYS = 90;

/** @returns what a perk's form offers to choose from. */
export async function perkFormChoices({ db }: Pick<Context, "db">) {
  const [merchants, tiers, communities] = await Promise.all([
    listMerchantNames({ db }),
    listTiers(db),
    listCommunities(db),
  ]);
  return {
    merchants,
    tiers: tiers.map(({ rank, name }) => ({ rank, name })),
    communities: communities.map(({ communityId, name }) => ({ id: communityId, name })),
  };
}

/** @returns the fields of a new perk as the form starts with them. */
export function newPerkFields({ clock, zone }: Pick<Context, "clock" | "zone">, merchantId: string | null) {
  const today = todayIn(clock.now(), zone);
  return {
    merchantId: merchantId ?? "",
    kind: "member_price" as const,
    perMemberLimit: "1",
    minTierRank: "1",
    claimFrom: `${today.add({ days: 1 })}T09:00`,
    claimUntil: `${today.add({ days: OFFER_DAYS })}T22:00`,
    useUntil: `${today.add({ days: USE_DAYS })}T22:00`,
  };
}

/** @returns a perk's fields as its form shows them. */
export function perkFields({ zone }: Pick<Context, "zone">, perk: StaffPerk) {
  const yuan = (fen: bigint | null) => (fen === null ? "" : formatYuanPlain(fen));
  const time = (date: Date) =>
    instantFromDate(date).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });
  return {
    merchantId: perk.merchantId,
    kind: perk.kind,
    title: perk.title,
    summary: perk.summary,
    body: perk.body,
    category: perk.category,
    pictureKey: perk.pictureKey ?? "",
    listPriceFen: yuan(perk.listPriceFen),
    memberPriceFen: yuan(perk.memberPriceFen),
    faceValueFen: yuan(perk.faceValueFen),
    stock: perk.stock === null ? "" : String(perk.stock),
    perMemberLimit: String(perk.perMemberLimit),
    claimFrom: time(perk.claimFrom),
    claimUntil: time(perk.claimUntil),
    useUntil: time(perk.useUntil),
    usableDays: perk.usableDays === null ? "" : String(perk.usableDays),
    minTierRank: String(perk.minTierRank),
    communityIds: perk.communityIds,
  };
}
