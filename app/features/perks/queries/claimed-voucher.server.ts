import type { Context, MemberActor } from "#app/platform/context.ts";
import { badRequest } from "#app/platform/http/guards.ts";
import { instantFromDate, type Temporal } from "#app/shared/club-time.ts";

/** A voucher as it is told to who has just claimed it. */
export type ClaimedVoucher = {
  voucherId: string;
  /** As stored, without groups. */
  code: string;
  title: string;
  validUntil: Temporal.Instant;
};

/** @returns the voucher that an earlier sending of the acting member's request got, or null. */
export async function findClaimedVoucher(
  { db, actor }: Pick<Context<MemberActor>, "db" | "actor">,
  requestId: string,
): Promise<ClaimedVoucher | null> {
  const voucher = await db.voucher.findUnique({
    where: { id: requestId },
    select: { memberId: true, code: true, validUntil: true, perk: { select: { title: true } } },
  });
  if (voucher === null) return null;
  if (voucher.memberId !== actor.memberId) throw badRequest();
  const { code, validUntil, perk } = voucher;
  return { voucherId: requestId, code, title: perk.title, validUntil: instantFromDate(validUntil) };
}
