import type { Tx } from "#app/platform/db/database.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";
import type { PerkTerms } from "../rules/perk-terms.ts";
import { composeSearch } from "./index-perks.server.ts";

/** @returns the columns of a perk's row that its terms decide, the search index included. */
export async function perkColumns(tx: Tx, terms: PerkTerms) {
  return {
    merchantId: terms.merchantId,
    kind: terms.kind,
    title: terms.title,
    summary: terms.summary,
    body: terms.body,
    category: terms.category,
    pictureKey: terms.pictureKey,
    listPriceFen: terms.listPriceFen,
    memberPriceFen: terms.memberPriceFen,
    faceValueFen: terms.faceValueFen,
    stock: terms.stock,
    perMemberLimit: terms.perMemberLimit,
    claimFrom: dateFromInstant(terms.claimFrom),
    claimUntil: dateFromInstant(terms.claimUntil),
    useUntil: dateFromInstant(terms.useUntil),
    usableDays: terms.usableDays,
    minTierRank: terms.minTierRank,
    ...(await composeSearch(tx, terms)),
  };
}
