import type { Context, MemberActor } from "#app/platform/context.ts";
import { CONSENT_PURPOSES, type ConsentPurpose } from "../schemas.ts";

/** @returns for each purpose whether the actor has given consent, and since when. */
export async function readConsents({
  db,
  actor,
}: Context<MemberActor>): Promise<{ purpose: ConsentPurpose; givenAt: Date | null }[]> {
  const open = await db.consent.findMany({
    where: { memberId: actor.memberId, withdrawnAt: null },
    select: { purpose: true, givenAt: true },
  });
  return CONSENT_PURPOSES.map((purpose) => ({
    purpose,
    givenAt: open.find((consent) => consent.purpose === purpose)?.givenAt ?? null,
  }));
}
