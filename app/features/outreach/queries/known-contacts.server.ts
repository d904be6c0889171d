import type { Context } from "#app/platform/context.ts";

/**
 * @returns whether an account has met any of these people under these ids. After a new login it has not: the network
 *   names everybody anew.
 */
export async function knowsContacts(
  { db }: Pick<Context, "db">,
  { accountId, externalIds }: { accountId: string; externalIds: readonly string[] },
): Promise<boolean> {
  const known = await db.chatContact.findFirst({
    where: { accountId, externalId: { in: [...externalIds] } },
    select: { id: true },
  });
  return known !== null;
}
