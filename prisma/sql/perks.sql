-- What a perk promises is whole and in order.
ALTER TABLE perk ADD CONSTRAINT perk_prices CHECK (
  CASE kind
    WHEN 'member_price' THEN
      list_price_fen IS NOT NULL AND member_price_fen IS NOT NULL AND face_value_fen IS NULL
      AND member_price_fen >= 0 AND list_price_fen >= member_price_fen
    WHEN 'voucher' THEN
      face_value_fen IS NOT NULL AND face_value_fen >= 0 AND list_price_fen IS NULL AND member_price_fen IS NULL
  END
);
ALTER TABLE perk ADD CONSTRAINT perk_dates CHECK (claim_from < claim_until AND claim_until <= use_until);
ALTER TABLE perk ADD CONSTRAINT perk_limits CHECK (
  per_member_limit BETWEEN 1 AND 100 AND min_tier_rank >= 1 AND (usable_days IS NULL OR usable_days >= 0)
);
ALTER TABLE perk ADD CONSTRAINT perk_published_once CHECK (state = 'draft' OR published_at IS NOT NULL);

-- No more vouchers than the stock, whatever the code above believes.
ALTER TABLE perk ADD CONSTRAINT perk_stock CHECK (claimed >= 0 AND (stock IS NULL OR claimed <= stock));

-- The lists' order, newest first.
CREATE INDEX perk_shown ON perk (published_at DESC, id DESC) WHERE state = 'published';
CREATE INDEX perk_shown_category ON perk (category, published_at DESC, id DESC) WHERE state = 'published';
CREATE INDEX perk_shown_kind ON perk (kind, published_at DESC, id DESC) WHERE state = 'published';
CREATE INDEX perk_newest ON perk (created_at DESC, id DESC);
CREATE INDEX perk_search ON perk USING gin (search_grams);
CREATE INDEX perk_community_community ON perk_community (community_id, perk_id);
CREATE INDEX branch_near ON branch (near_community_id, merchant_id);

-- Each of a member's places at a perk holds one voucher; returning the voucher frees the place.
CREATE UNIQUE INDEX voucher_place ON voucher (perk_id, member_id, ordinal) WHERE state <> 'cancelled';

-- A voucher's state and its story agree.
ALTER TABLE voucher ADD CONSTRAINT voucher_story CHECK (
  ordinal >= 1
  AND valid_until >= claimed_at
  AND (state = 'used') = (used_at IS NOT NULL)
  AND num_nonnulls(used_at, used_at_branch_id, redeemed_by_id) IN (0, 3)
  AND (state = 'cancelled') = (cancelled_at IS NOT NULL)
);

-- An answer about a voucher names it.
ALTER TABLE redemption_attempt ADD CONSTRAINT redemption_attempt_voucher
  CHECK ((answer = 'unknown') = (voucher_id IS NULL));
