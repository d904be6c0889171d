import type { ClientBase } from "pg";
import type { Counts } from "./judge-chunk.server.ts";

/** A member whom the register brings is addressed by name until they choose. */
const ADD_MEMBERS = `
  INSERT INTO member (id, name, salutation, phone_enc, phone_hash, identity_masked, tier_id, joined_at, updated_at)
  SELECT id, name, name, phone_enc, phone_hash, identity_masked, tier_id, at, at FROM staged_person, this_run
  WHERE phone_hash IN (
      SELECT phone_hash FROM judged WHERE outcome <> 'rejected' AND needs_owner AND known_member_id IS NULL)
    OR phone_hash IN (
      SELECT staged_co_owner.phone_hash FROM staged_co_owner JOIN judged USING (row)
      WHERE outcome <> 'rejected' AND (is_new OR changes_owner OR changes_co_owners)
        AND NOT EXISTS (SELECT FROM member WHERE member.phone_hash = staged_co_owner.phone_hash))`;

const ADD_HOMES = `
  INSERT INTO home (id, community_id, block, unit, room, area_sqm, handover_on, note, created_at, updated_at)
  SELECT home_id, community_id, block, unit, room, area_sqm, handover_on, note, at, at FROM judged, this_run
  WHERE outcome <> 'rejected' AND is_new`;

const CHANGE_HOMES = `
  UPDATE home SET updated_at = at, area_sqm = coalesce(judged.area_sqm, home.area_sqm),
    handover_on = coalesce(judged.handover_on, home.handover_on),
    note = CASE judged.note WHEN '' THEN home.note ELSE judged.note END
  FROM judged, this_run WHERE home.id = judged.home_id AND outcome <> 'rejected' AND judged.changes_home`;

/** Everybody whom the owner before let in leaves with them; a family member who becomes the owner begins anew. */
const END_MEMBERSHIPS = `
  UPDATE household_member SET until_at = at FROM judged, this_run
  WHERE household_member.home_id = judged.home_id AND until_at IS NULL AND outcome <> 'rejected'
    AND (changes_owner OR (needs_owner AND household_member.member_id = judged.member_id))`;

const CANCEL_INVITATIONS = `
  UPDATE household_invitation SET cancelled_at = at FROM judged, this_run
  WHERE household_invitation.home_id = judged.home_id AND outcome <> 'rejected' AND changes_owner
    AND accepted_at IS NULL AND cancelled_at IS NULL`;

const ADD_OWNERS = `
  INSERT INTO household_member (id, home_id, member_id, relation, since_at)
  SELECT membership_id, home_id, member_id, 'owner', at FROM judged, this_run WHERE outcome <> 'rejected' AND needs_owner`;

const FORGET_CO_OWNERS = `
  DELETE FROM home_co_owner USING judged
  WHERE home_co_owner.home_id = judged.home_id AND outcome <> 'rejected' AND (changes_owner OR changes_co_owners)`;

/** Members are looked up one by one (OFFSET 0 keeps it so), as in judging. */
const ADD_CO_OWNING_MEMBERS = `
  INSERT INTO household_member (id, home_id, member_id, relation, since_at)
  SELECT DISTINCT ON (judged.home_id, member.id) staged_co_owner.membership_id, judged.home_id, member.id,
    'co_owner'::household_relation, at
  FROM staged_co_owner JOIN judged USING (row) CROSS JOIN this_run
  JOIN LATERAL (SELECT id FROM member WHERE member.phone_hash = staged_co_owner.phone_hash OFFSET 0) AS member ON true
  WHERE outcome <> 'rejected' AND (is_new OR changes_owner OR changes_co_owners)
    AND NOT EXISTS (
      SELECT FROM household_member AS mate
      WHERE mate.home_id = judged.home_id AND mate.member_id = member.id AND mate.until_at IS NULL)`;

/** Whom a household has by that name already, with a phone, is not named again. */
const ADD_CO_OWNERS = `
  INSERT INTO home_co_owner (home_id, name)
  SELECT DISTINCT judged.home_id, staged_co_owner.name FROM staged_co_owner JOIN judged USING (row)
  WHERE outcome <> 'rejected' AND staged_co_owner.phone_hash IS NULL AND (
    is_new OR changes_owner OR (changes_co_owners AND NOT EXISTS (
      SELECT FROM household_member AS mate JOIN member ON member.id = mate.member_id
      WHERE mate.home_id = judged.home_id AND mate.until_at IS NULL AND member.name = staged_co_owner.name)))`;

const FILL_IDENTITIES = `
  UPDATE member SET identity_masked = judged.identity_masked, updated_at = at FROM judged, this_run
  WHERE member.id = judged.known_member_id AND outcome <> 'rejected' AND fills_identity AND member.identity_masked IS NULL`;

const KEEP_OUTCOMES = `
  INSERT INTO register_import_row (import_id, row, outcome) SELECT import_id, row, outcome FROM judged, this_run`;

const CHANGES = [CHANGE_HOMES, END_MEMBERSHIPS, CANCEL_INVITATIONS, FORGET_CO_OWNERS, FILL_IDENTITIES];

/**
 * Writes the judged chunk into the club. The statements are sent as one: between two of them the database would wait
 * for a process that is busy reading the file.
 */
export async function applyChunk(client: ClientBase, { created, updated }: Counts): Promise<void> {
  const additions = [ADD_OWNERS, ADD_CO_OWNING_MEMBERS, ADD_CO_OWNERS];
  const statements =
    created + updated === 0 ? [] : [ADD_MEMBERS, ADD_HOMES, ...(updated === 0 ? [] : CHANGES), ...additions];
  await client.query([...statements, KEEP_OUTCOMES].join(";"));
}
