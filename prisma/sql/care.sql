-- A repair is about a home; only words may be about none.
ALTER TABLE care_request ADD CONSTRAINT care_request_repair_has_home CHECK (kind <> 'repair' OR home_id IS NOT NULL);

-- A request's state and its story agree.
ALTER TABLE care_request ADD CONSTRAINT care_request_story CHECK (
  (state NOT IN ('assigned', 'scheduled') OR staff_id IS NOT NULL)
  AND num_nonnulls(visitor_name, visitor_phone_enc, visit_from, visit_until) IN (0, 4)
  AND visit_from < visit_until
  AND (state <> 'scheduled' OR visit_from IS NOT NULL)
  AND (state IN ('completed', 'confirmed')) = (num_nonnulls(completed_at, completion_note) = 2)
  AND (state = 'confirmed') = (confirmed_at IS NOT NULL)
  AND (rating IS NOT NULL) = (state = 'confirmed')
  AND rating BETWEEN 1 AND 5
  AND times_reopened >= 0
);
ALTER TABLE care_request ADD CONSTRAINT care_request_warranty_whole CHECK (
  num_nonnulls(in_warranty, warranty_ends_on, warranty_version) IN (0, 3)
);

-- Six photos a request, whatever the code above believes.
ALTER TABLE care_photo ADD CONSTRAINT care_photo_ordinal CHECK (ordinal BETWEEN 1 AND 6);
ALTER TABLE care_upload ADD CONSTRAINT care_upload_ordinal CHECK (ordinal BETWEEN 1 AND 6);

ALTER TABLE warranty_promise ADD CONSTRAINT warranty_promise_count CHECK (count BETWEEN 1 AND 100);

-- The desk's work list: the oldest promise first.
CREATE INDEX care_request_owed ON care_request (promised_at, id) WHERE state IN ('reported', 'assigned', 'scheduled');

-- Who comes when.
CREATE INDEX care_request_visits ON care_request (visit_from) WHERE visit_from IS NOT NULL;

-- What was said and done stays as it was recorded; it goes only with its request.
CREATE FUNCTION refuse_care_step_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'violates constraint "care_step_append_only"' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER care_step_append_only BEFORE UPDATE ON care_step
  FOR EACH ROW EXECUTE FUNCTION refuse_care_step_change();
