-- There is one club in a database.
ALTER TABLE club ADD CONSTRAINT club_single_row CHECK (id = 1);
ALTER TABLE club ADD CONSTRAINT club_colors CHECK (act_color ~ '^#[0-9A-Fa-f]{6}$' AND attend_color ~ '^#[0-9A-Fa-f]{6}$');

-- An address is stored as it is compared, so that its unique index knows every spelling.
ALTER TABLE staff ADD CONSTRAINT staff_email_lower_case CHECK (email = lower(email));

-- A session belongs to exactly one person, of the kind it names.
ALTER TABLE session ADD CONSTRAINT session_one_subject CHECK (
  num_nonnulls(member_id, staff_id, clerk_id) = 1
  AND CASE kind
        WHEN 'member' THEN member_id IS NOT NULL
        WHEN 'staff' THEN staff_id IS NOT NULL
        WHEN 'clerk' THEN clerk_id IS NOT NULL
      END
);

-- Five tries, then the code is worthless.
ALTER TABLE one_time_code ADD CONSTRAINT one_time_code_attempts CHECK (attempts BETWEEN 0 AND 5);

-- The audit trail only grows, whoever asks.
CREATE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_entry_append_only';
END $$;

CREATE TRIGGER audit_entry_append_only
  BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_entry_is_append_only();

CREATE TRIGGER audit_entry_no_truncate
  BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only();

-- The newest page of one action or of everything.
CREATE INDEX audit_entry_newest ON audit_entry (action, id DESC);
