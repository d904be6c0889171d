import type { Tx } from "#app/platform/db/database.ts";
import { searchable, searchGrams } from "../rules/search-grams.ts";

type SearchColumns = { searchText: string; searchGrams: string[] };

/** @returns what the search compares of a perk: its words, its merchant's name, and where the branches are. */
export async function composeSearch(
  tx: Tx,
  perk: { merchantId: string; title: string; summary: string },
): Promise<SearchColumns> {
  return searchColumns(perk, await readNames(tx, perk.merchantId));
}

/** Brings the index of a merchant's perks up to date after its name or branches changed, in the same transaction. */
export async function indexPerksOf(tx: Tx, merchantId: string): Promise<void> {
  const perks = await tx.perk.findMany({
    where: { merchantId, state: { not: "ended" } },
    select: { id: true, title: true, summary: true },
  });
  const names = await readNames(tx, merchantId);
  for (const perk of perks) {
    await tx.perk.update({ where: { id: perk.id }, data: searchColumns(perk, names) });
  }
}

/** @returns the merchant's name, and the names and addresses of its branches. */
async function readNames(tx: Tx, merchantId: string): Promise<string[]> {
  const { name, branches } = await tx.merchant.findUniqueOrThrow({
    where: { id: merchantId },
    select: { name: true, branches: { select: { name: true, address: true }, orderBy: { createdAt: "asc" } } },
  });
  return [name, ...branches.flatMap((branch) => [branch.name, branch.address])];
}

function searchColumns({ title, summary }: { title: string; summary: string }, names: string[]): SearchColumns {
  const searchText = searchable([title, summary, ...names].join(" "));
  return { searchText, searchGrams: searchGrams(searchText) };
}
