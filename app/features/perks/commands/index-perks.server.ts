import type { Tx } from "#app/platform/db/database.ts";
import { searchable, searchGrams } from "../rules/search-grams.ts";

/** @returns what the search compares of a perk: its words, its merchant's name, and where the branches are. */
export async function composeSearch(
  tx: Tx,
  perk: { merchantId: string; title: string; summary: string },
): Promise<{ searchText: string; searchGrams: string[] }> {
  const merchant = await tx.merchant.findUniqueOrThrow({
    where: { id: perk.merchantId },
    select: { name: true, branches: { select: { name: true, address: true }, orderBy: { createdAt: "asc" } } },
  });
  const places = merchant.branches.flatMap((branch) => [branch.name, branch.address]);
  const searchText = searchable([perk.title, perk.summary, merchant.name, ...places].join(" "));
  return { searchText, searchGrams: searchGrams(searchText) };
}

/** Brings the index of a merchant's perks up to date after its name or branches changed, in the same transaction. */
export async function indexPerksOf(tx: Tx, merchantId: string): Promise<void> {
  const perks = await tx.perk.findMany({
    where: { merchantId, state: { not: "ended" } },
    select: { id: true, merchantId: true, title: true, summary: true },
  });
  for (const perk of perks) {
    await tx.perk.update({ where: { id: perk.id }, data: await composeSearch(tx, perk) });
  }
}
