-- CreateTable
CREATE TABLE "audit_seal" (
    "position" BIGINT NOT NULL,
    "entry_id" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("position")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_entry_id_key" ON "audit_seal"("entry_id");

-- AddForeignKey
ALTER TABLE "audit_seal" ADD CONSTRAINT "audit_seal_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What an entry says, always in the same words.
CREATE FUNCTION audit_entry_words(entry audit_entry) RETURNS text STABLE LANGUAGE sql AS $$
  SELECT jsonb_build_array(
    entry.id, (extract(epoch FROM entry.at) * 1000)::bigint, entry.actor_kind, entry.actor_id, entry.action,
    entry.subject_kind, entry.subject_id, entry.detail
  )::text
$$;

-- Entries are sealed when their transaction commits, one transaction after the other: nothing more is waited for by then,
-- so the lock is held for a commit's time and no two wait for each other in a circle.
CREATE FUNCTION seal_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  previous audit_seal;
BEGIN
  PERFORM pg_advisory_xact_lock(4862911703);
  SELECT * INTO previous FROM audit_seal ORDER BY position DESC LIMIT 1;
  INSERT INTO audit_seal (position, entry_id, hash) VALUES (
    coalesce(previous.position, 0) + 1, NEW.id,
    encode(sha256(convert_to(coalesce(previous.hash, '') || E'\n' || audit_entry_words(NEW), 'UTF8')), 'hex')
  );
  RETURN NULL;
END $$;

CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal
  FOR EACH ROW EXECUTE FUNCTION audit_entry_is_append_only();
CREATE TRIGGER audit_seal_no_truncate BEFORE TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only();

-- The trail so far, in its order.
DO $$
DECLARE
  entry audit_entry;
  place bigint := 0;
  last_hash text := '';
BEGIN
  FOR entry IN SELECT * FROM audit_entry ORDER BY id LOOP
    place := place + 1;
    last_hash := encode(sha256(convert_to(last_hash || E'\n' || audit_entry_words(entry), 'UTF8')), 'hex');
    INSERT INTO audit_seal (position, entry_id, hash) VALUES (place, entry.id, last_hash);
  END LOOP;
END $$;

CREATE CONSTRAINT TRIGGER audit_entry_sealed AFTER INSERT ON audit_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seal_audit_entry();
