import type { Queryable } from "#app/platform/db/database.ts";
import { hashToken } from "#app/platform/vault.ts";

/** @returns whose till a link opens, or null for a link that is unknown or whose clerk is suspended. */
export function findTillLink(db: Queryable, linkToken: string) {
  return db.merchantClerk.findFirst({
    where: { linkTokenHash: hashToken(linkToken), state: "active" },
    select: {
      id: true,
      name: true,
      pinHash: true,
      merchant: { select: { name: true } },
      branch: { select: { name: true } },
    },
  });
}
