-- Never more seats than there are, whatever the code above believes.
ALTER TABLE event ADD CONSTRAINT event_seats CHECK (seats_taken >= 0 AND seats_taken <= capacity);
ALTER TABLE event ADD CONSTRAINT event_limits CHECK (
  capacity BETWEEN 1 AND 10000 AND seats_per_member BETWEEN 1 AND 20 AND min_tier_rank >= 1 AND fee_fen >= 0
);
ALTER TABLE event ADD CONSTRAINT event_times CHECK (
  starts_at < ends_at AND registration_opens_at < registration_closes_at AND registration_closes_at <= ends_at
);
ALTER TABLE event ADD CONSTRAINT event_cancelled_with_reason CHECK ((state = 'cancelled') = (cancelled_reason IS NOT NULL));

-- One live registration per event and member.
CREATE UNIQUE INDEX registration_live ON registration (event_id, member_id) WHERE state = 'registered';
ALTER TABLE registration ADD CONSTRAINT registration_story CHECK (
  seats >= 1 AND (state = 'cancelled') = (cancelled_at IS NOT NULL)
);
ALTER TABLE attendee ADD CONSTRAINT attendee_checked_in_whole CHECK (num_nonnulls(checked_in_at, checked_in_by_id) IN (0, 2));
