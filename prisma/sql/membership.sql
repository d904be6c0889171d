-- One open membership per home and member, one owner per home.
CREATE UNIQUE INDEX household_member_open_key ON household_member (home_id, member_id) WHERE until_at IS NULL;
CREATE UNIQUE INDEX household_member_owner_key ON household_member (home_id) WHERE until_at IS NULL AND relation = 'owner';
ALTER TABLE household_member ADD CONSTRAINT household_member_period_check CHECK (until_at >= since_at);

-- One open invitation per home and phone.
CREATE UNIQUE INDEX household_invitation_open_key ON household_invitation (home_id, phone_hash)
  WHERE accepted_at IS NULL AND cancelled_at IS NULL;
ALTER TABLE household_invitation ADD CONSTRAINT household_invitation_relation_check CHECK (relation <> 'owner');

-- Birthdays are looked up by day; most imported members have none.
CREATE INDEX member_birthday_idx ON member (birth_month, birth_day) WHERE birth_month IS NOT NULL;
ALTER TABLE member ADD CONSTRAINT member_birthday_check CHECK (
  (birth_month IS NULL) = (birth_day IS NULL)
  AND birth_month BETWEEN 1 AND 12 AND birth_day BETWEEN 1 AND 31
  AND (birthday_calendar = 'lunar' OR NOT birth_leap_month)
);
ALTER TABLE member ADD CONSTRAINT member_name_check CHECK (name <> '' AND salutation <> '');

ALTER TABLE home ADD CONSTRAINT home_room_check CHECK (room <> '');
ALTER TABLE tier ADD CONSTRAINT tier_rank_check CHECK (rank >= 1);

ALTER TABLE register_import ADD CONSTRAINT register_import_counts_check CHECK (
  created >= 0 AND updated >= 0 AND unchanged >= 0 AND rejected >= 0
);
