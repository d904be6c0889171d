import { claimVoucher, listPerks, listUsableVouchers, readViewer } from "#app/features/perks/public.server.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import { ok } from "#app/shared/outcome.ts";
import type { OutcomeOf, Request } from "../conversations/requests.ts";
import { asMember, type Asked } from "./asked.ts";

const CLAIMABLE = {
  text: "",
  category: null,
  kind: null,
  communityId: null,
  tierRank: null,
  isNear: false,
  isClaimable: true,
  after: null,
} as const;

/** @returns the newest perks for the member that have vouchers left now. */
export async function offerPerks(asked: Asked): Promise<OutcomeOf<"listPerks">> {
  const ctx = asMember(asked);
  const { rows } = await listPerks(ctx, await readViewer(ctx), CLAIMABLE);
  return ok(rows.map(({ id, title, merchantName }) => ({ id, title, merchant: merchantName })));
}

export async function claim(asked: Asked, { perkId }: Request<"claimVoucher">): Promise<OutcomeOf<"claimVoucher">> {
  return claimVoucher(asMember(asked), { requestId: asked.requestId, perkId });
}

/** @returns the member's vouchers that can be used now. */
export async function showVouchers(asked: Asked): Promise<OutcomeOf<"listVouchers">> {
  const vouchers = await listUsableVouchers(asMember(asked));
  return ok(
    vouchers.map(({ code, perk, validUntil }) => ({
      code,
      title: perk.title,
      validUntil: instantFromDate(validUntil),
    })),
  );
}
