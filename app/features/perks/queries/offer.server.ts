import type { Context, MemberActor } from "#app/platform/context.ts";
import { askTogether } from "#app/platform/db/ask-together.ts";
import { runStatement } from "#app/platform/db/driver.ts";
import { badRequest } from "#app/platform/http/guards.ts";
import { Temporal } from "#app/shared/club-time.ts";
import type { Offer } from "../rules/judge-claim.ts";
import type { PerkState } from "../rules/perk-kinds.ts";

/** What a claim looks at first. */
type OfferToClaim = Offer & {
  title: string;
  usableDays: number | null;
  useUntil: Temporal.Instant;
  /** What an earlier sending of the same request got; null when there was none. */
  earlier: { code: string; validUntil: Temporal.Instant } | null;
};

const READ = `
  SELECT perk.state, perk.title, perk.claim_from, perk.claim_until, perk.stock, perk.claimed, perk.usable_days,
    perk.use_until, voucher.code, voucher.valid_until,
    voucher.perk_id = $1 AND voucher.member_id = asked.member_id AS is_same
  FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS asked (request_id, member_id, position)
  LEFT JOIN perk ON perk.id = $1
  LEFT JOIN voucher ON voucher.id = asked.request_id
  ORDER BY asked.position`;

type PerkColumns = {
  state: PerkState;
  title: string;
  claim_from: string;
  claim_until: string;
  stock: number | null;
  claimed: number;
  usable_days: number | null;
  use_until: string;
};
type VoucherColumns = { code: string; valid_until: string; is_same: boolean } | { code: null };
type Row = (PerkColumns | { state: null }) & VoucherColumns;

const readRow = askTogether<{ requestId: string; memberId: string }, Row>((db, perkId, asked) =>
  runStatement(db, READ, [perkId, asked.map(({ requestId }) => requestId), asked.map(({ memberId }) => memberId)]),
);

/**
 * Looks whether a perk has a voucher to claim, and whether this request got one before.
 * @returns null when there is no such perk.
 * @throws badRequest when the request was another member's or for another perk.
 */
export async function readOffer(
  { db, actor }: Pick<Context<MemberActor>, "db" | "actor">,
  { requestId, perkId }: { requestId: string; perkId: string },
): Promise<OfferToClaim | null> {
  const row = await readRow(db, perkId, { requestId, memberId: actor.memberId });
  if (row.state === null) return null;
  if (row.code !== null && !row.is_same) throw badRequest();
  const { state, title, stock, claimed } = row;
  return {
    state,
    title,
    stock,
    claimed,
    claimFrom: Temporal.Instant.from(row.claim_from),
    claimUntil: Temporal.Instant.from(row.claim_until),
    usableDays: row.usable_days,
    useUntil: Temporal.Instant.from(row.use_until),
    earlier: row.code === null ? null : { code: row.code, validUntil: Temporal.Instant.from(row.valid_until) },
  };
}
