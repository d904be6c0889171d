/**
 * The tables in which one chunk is judged, and one row with what is the same for the whole run. Temporary, so that
 * nothing of an import is left behind when its transaction ends, however it ends.
 */
export const CREATE_STAGING_TABLES = `
  CREATE TEMPORARY TABLE this_run (import_id uuid, at timestamptz, tier_id uuid) ON COMMIT DROP;
  CREATE TEMPORARY TABLE staged_row (
    row int, community text, city text, block text, unit text, room text, area_sqm numeric(8, 2), handover_on date,
    note text, name text, phone_hash text, identity_masked text, has_co_owners boolean,
    new_home_id uuid, new_member_id uuid, membership_id uuid
  ) ON COMMIT DROP;
  CREATE TEMPORARY TABLE staged_person (id uuid, name text, phone_hash text, phone_enc text, identity_masked text)
    ON COMMIT DROP;
  CREATE TEMPORARY TABLE staged_co_owner (row int, name text, phone_hash text, membership_id uuid) ON COMMIT DROP;
  CREATE INDEX ON staged_co_owner (row);
  CREATE TEMPORARY TABLE finding (row int, reason text, name text) ON COMMIT DROP;
  CREATE TEMPORARY TABLE judged (
    row int, outcome import_row_outcome,
    home_id uuid, community_id uuid, block text, unit text, room text, area_sqm numeric(8, 2), handover_on date, note text,
    member_id uuid, known_member_id uuid, phone_hash text, identity_masked text, membership_id uuid, owner_name text,
    is_new boolean, needs_owner boolean, changes_owner boolean, keeps_owner boolean,
    changes_home boolean, changes_co_owners boolean, fills_identity boolean
  ) ON COMMIT DROP`;

export const START_RUN = "INSERT INTO this_run (import_id, at, tier_id) VALUES ($1, $2, $3)";

export const EMPTY_STAGING_TABLES = "TRUNCATE staged_row, staged_person, staged_co_owner, finding, judged";

export const ROW_TARGET = `staged_row (row, community, city, block, unit, room, area_sqm, handover_on, note, name,
  phone_hash, identity_masked, has_co_owners, new_home_id, new_member_id, membership_id)`;
export const PERSON_TARGET = "staged_person (id, name, phone_hash, phone_enc, identity_masked)";
export const CO_OWNER_TARGET = "staged_co_owner (row, name, phone_hash, membership_id)";
