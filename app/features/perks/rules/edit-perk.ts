import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { PerkKind, PerkState } from "./perk-kinds.ts";

/** What the owners who hold a voucher were promised, and by whom. */
export type PerkPromise = {
  kind: PerkKind;
  listPriceFen: bigint | null;
  memberPriceFen: bigint | null;
  faceValueFen: bigint | null;
  merchantId: string;
};

export type EditRefusal = "perk_ended" | "promise_fixed" | "stock_below_claimed";

/**
 * Says whether a perk may be changed to new terms. Once published its merchant, kind and prices stand: an owner who
 * holds a voucher gets what it said. Its stock never goes below what has been claimed.
 */
export function judgeEdit({
  state,
  claimed,
  before,
  after,
  stock,
}: {
  state: PerkState;
  claimed: number;
  before: PerkPromise;
  after: PerkPromise;
  /** The new stock; null without limit. */
  stock: number | null;
}): Outcome<undefined, EditRefusal> {
  if (state === "ended") return refuse("perk_ended");
  if (state === "published" && !isSamePromise(before, after)) return refuse("promise_fixed");
  if (stock !== null && stock < claimed) return refuse("stock_below_claimed", { claimed });
  return ok();
}

function isSamePromise(before: PerkPromise, after: PerkPromise): boolean {
  return (
    before.merchantId === after.merchantId &&
    before.kind === after.kind &&
    before.listPriceFen === after.listPriceFen &&
    before.memberPriceFen === after.memberPriceFen &&
    before.faceValueFen === after.faceValueFen
  );
}
