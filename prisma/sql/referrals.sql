-- The first to register wins: one live claim per project and phone. Ended claims free the phone.
CREATE UNIQUE INDEX referral_live_claim ON referral (project_id, friend_phone_hash) WHERE ended_at IS NULL;

-- A referral that has left the way has ended, and only such a one.
ALTER TABLE referral ADD CONSTRAINT referral_ended_off_track CHECK (
  (ended_at IS NOT NULL) = (stage IN ('declined', 'expired', 'duplicate', 'lost', 'cancelled'))
);
ALTER TABLE referral ADD CONSTRAINT referral_consent_dated CHECK ((friend_consent = 'waiting') = (friend_consent_at IS NULL));

-- No stage beyond registration without the friend's consent, whatever the code above believes.
ALTER TABLE referral ADD CONSTRAINT referral_moves_with_consent CHECK (
  stage NOT IN ('visited', 'subscribed', 'signed', 'paid') OR friend_consent = 'agreed'
);

ALTER TABLE referral_programme ADD CONSTRAINT referral_programme_terms CHECK (
  reward_fen >= 0 AND visit_within_days BETWEEN 1 AND 365 AND minutes_before_visit BETWEEN 0 AND 10080
  AND protection_days BETWEEN 1 AND 365 AND hold_days BETWEEN 0 AND 365 AND (ends_on IS NULL OR ends_on >= starts_on)
);

-- What was recorded stays as it was recorded.
CREATE FUNCTION refuse_referral_step_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'referral steps are append-only' USING ERRCODE = 'check_violation', CONSTRAINT = 'referral_step_append_only';
END $$;
CREATE TRIGGER referral_step_append_only BEFORE UPDATE OR DELETE ON referral_step
  FOR EACH ROW EXECUTE FUNCTION refuse_referral_step_change();

-- The consultants' work list: what runs out first.
CREATE INDEX referral_running_out ON referral (protected_until, id) WHERE stage IN ('registered', 'visited');
