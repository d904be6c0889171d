import type { Context, MemberActor } from "#app/platform/context.ts";
import type { Temporal } from "#app/shared/club-time.ts";
import { makeCode } from "#app/shared/codes.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { readClaimCase } from "../queries/claim-case.server.ts";
import { readOffer } from "../queries/offer.server.ts";
import { judgeClaim, judgeOffer, voucherValidUntil, type ClaimRefusal } from "../rules/judge-claim.ts";
import { takeVoucher } from "./take-voucher.server.ts";

/** A voucher as it is told to who has just claimed it. */
export type ClaimedVoucher = {
  voucherId: string;
  /** As stored, without groups. */
  code: string;
  title: string;
  validUntil: Temporal.Instant;
};

/** Symbols of a voucher's code, the check digit included: about 34 thousand million codes. */
const CODE_LENGTH = 8;
/** How often others may be quicker in the very same moment before the club says that it is busy. */
const TRIES = 20;

/**
 * Gives the acting member a voucher of a perk. The statement that takes it is the guard of stock and limit, so that
 * nobody gets a voucher too many. Most perks ask for neither tier nor community: the member is looked at only when
 * the statement took nothing.
 * @param input.requestId becomes the voucher's id: the same request again answers with the same voucher, whatever
 *   stands against a new one by then.
 * @returns the voucher; refuses what `judgeClaim` refuses, and `unknown_perk`.
 * @throws when the perk is so busy that no try succeeded.
 */
export async function claimVoucher(
  ctx: Context<MemberActor>,
  request: { requestId: string; perkId: string },
): Promise<Outcome<ClaimedVoucher, ClaimRefusal | "unknown_perk">> {
  const { requestId, perkId } = request;
  let isEntitled = false;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const offer = await readOffer(ctx, request);
    if (offer === null) return refuse("unknown_perk");
    const { title, earlier } = offer;
    if (earlier !== null) return ok({ voucherId: requestId, title, ...earlier });
    const now = ctx.clock.now();
    const offered = judgeOffer(offer, now);
    if (!offered.ok) return offered;
    if (tries > 0) {
      const verdict = judgeClaim({ ...(await readClaimCase(ctx, perkId)), now });
      if (!verdict.ok) return verdict;
      isEntitled = true;
    }
    const code = makeCode(CODE_LENGTH, (length) => ctx.random.bytes(length));
    const validUntil = voucherValidUntil({ ...offer, now, zone: ctx.zone });
    if (await takeVoucher(ctx, { requestId, perkId, code, validUntil, isEntitled })) {
      return ok({ voucherId: requestId, code, title, validUntil });
    }
  }
  throw new Error("the perk was too busy to claim a voucher of it");
}
