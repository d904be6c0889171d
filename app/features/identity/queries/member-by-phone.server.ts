import type { Context } from "#app/platform/context.ts";

/** @returns the id of the active member with this phone (E.164), or null. */
export async function findMemberByPhone({ db, vault }: Pick<Context, "db" | "vault">, phone: string) {
  const member = await db.member.findFirst({
    where: { phoneHash: vault.hash(phone), state: "active" },
    select: { id: true },
  });
  return member?.id ?? null;
}
