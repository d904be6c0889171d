import { memberCard } from "#app/features/membership/public.server.ts";
import type { ClerkActor, Context } from "#app/platform/context.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import { normalizeCode } from "#app/shared/codes.ts";
import { judgeRedemption } from "../rules/judge-redemption.ts";

/**
 * Looks a voucher up before it is taken and changes nothing: taking it judges once more, under its lock.
 * @param which its code as scanned or typed, or its id.
 * @returns the voucher with what the clerk has to check; null unless the acting till may take it now.
 */
export async function readTakeable(ctx: Context<ClerkActor>, which: { code: string } | { id: string }) {
  const found = await ctx.db.voucher.findUnique({
    where: "code" in which ? { code: normalizeCode(which.code) } : which,
    select: {
      id: true,
      code: true,
      memberId: true,
      state: true,
      validUntil: true,
      perk: { select: { title: true, body: true, kind: true, memberPriceFen: true, merchantId: true } },
    },
  });
  if (found === null) return null;
  const { merchantId, ...perk } = found.perk;
  const voucher = { state: found.state, validUntil: instantFromDate(found.validUntil), merchantId };
  if (!judgeRedemption({ voucher, merchantId: ctx.actor.merchantId, now: ctx.clock.now() }).ok) return null;
  const member = await memberCard(ctx, found.memberId);
  return { id: found.id, code: found.code, perk, salutation: member?.salutation ?? null };
}

export type TakeableVoucher = NonNullable<Awaited<ReturnType<typeof readTakeable>>>;
