import type { Context, MemberActor } from "#app/platform/context.ts";
import { instantFromDate, type Temporal } from "#app/shared/club-time.ts";

/** A voucher as it is told to who has just claimed it. */
export type ClaimedVoucher = {
  voucherId: string;
  /** As stored, without groups. */
  code: string;
  title: string;
  validUntil: Temporal.Instant;
};

/** @returns one of the acting member's vouchers. @throws when it is nobody's or somebody else's. */
export async function readClaimedVoucher(
  { db, actor }: Pick<Context<MemberActor>, "db" | "actor">,
  voucherId: string,
): Promise<ClaimedVoucher> {
  const voucher = await db.voucher.findFirstOrThrow({
    where: { id: voucherId, memberId: actor.memberId },
    select: { code: true, validUntil: true, perk: { select: { title: true } } },
  });
  return {
    voucherId,
    code: voucher.code,
    title: voucher.perk.title,
    validUntil: instantFromDate(voucher.validUntil),
  };
}
