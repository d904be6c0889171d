import type { ClientBase } from "pg";

/** A member whom the register brings is addressed by name until they choose. */
const ADD_MEMBERS = `
  INSERT INTO member (id, name, salutation, phone_enc, phone_hash, identity_masked, tier_id, joined_at, updated_at)
  SELECT id, name, name, phone_enc, phone_hash, identity_masked, $2, $1, $1 FROM staged_person
  WHERE phone_hash IN (
      SELECT phone_hash FROM judged WHERE outcome <> 'rejected' AND needs_owner AND known_member_id IS NULL)
    OR phone_hash IN (
      SELECT staged_co_owner.phone_hash FROM staged_co_owner JOIN judged USING (row)
      WHERE outcome <> 'rejected' AND (is_new OR changes_owner OR changes_co_owners)
        AND NOT EXISTS (SELECT FROM member WHERE member.phone_hash = staged_co_owner.phone_hash))`;

const ADD_HOMES = `
  INSERT INTO home (id, community_id, block, unit, room, area_sqm, handover_on, note, created_at, updated_at)
  SELECT home_id, community_id, block, unit, room, area_sqm, handover_on, note, $1, $1 FROM judged
  WHERE outcome <> 'rejected' AND is_new`;

const CHANGE_HOMES = `
  UPDATE home SET updated_at = $1, area_sqm = coalesce(judged.area_sqm, home.area_sqm),
    handover_on = coalesce(judged.handover_on, home.handover_on),
    note = CASE judged.note WHEN '' THEN home.note ELSE judged.note END
  FROM judged WHERE home.id = judged.home_id AND outcome <> 'rejected' AND judged.changes_home`;

/** Everybody whom the owner before let in leaves with them; a family member who becomes the owner begins anew. */
const END_MEMBERSHIPS = `
  UPDATE household_member SET until_at = $1 FROM judged
  WHERE household_member.home_id = judged.home_id AND until_at IS NULL AND outcome <> 'rejected'
    AND (changes_owner OR (needs_owner AND household_member.member_id = judged.member_id))`;

const CANCEL_INVITATIONS = `
  UPDATE household_invitation SET cancelled_at = $1 FROM judged
  WHERE household_invitation.home_id = judged.home_id AND outcome <> 'rejected' AND changes_owner
    AND accepted_at IS NULL AND cancelled_at IS NULL`;

const ADD_OWNERS = `
  INSERT INTO household_member (id, home_id, member_id, relation, since_at)
  SELECT membership_id, home_id, member_id, 'owner', $1 FROM judged WHERE outcome <> 'rejected' AND needs_owner`;

const FORGET_CO_OWNERS = `
  DELETE FROM home_co_owner USING judged
  WHERE home_co_owner.home_id = judged.home_id AND outcome <> 'rejected' AND (changes_owner OR changes_co_owners)`;

const ADD_CO_OWNING_MEMBERS = `
  INSERT INTO household_member (id, home_id, member_id, relation, since_at)
  SELECT DISTINCT ON (judged.home_id, member.id) staged_co_owner.membership_id, judged.home_id, member.id,
    'co_owner'::household_relation, $1::timestamptz
  FROM staged_co_owner JOIN judged USING (row) JOIN member ON member.phone_hash = staged_co_owner.phone_hash
  WHERE outcome <> 'rejected' AND (is_new OR changes_owner OR changes_co_owners)
    AND NOT EXISTS (
      SELECT FROM household_member AS mate
      WHERE mate.home_id = judged.home_id AND mate.member_id = member.id AND mate.until_at IS NULL)`;

const ADD_CO_OWNERS = `
  INSERT INTO home_co_owner (home_id, name)
  SELECT DISTINCT judged.home_id, staged_co_owner.name FROM staged_co_owner JOIN judged USING (row)
  WHERE outcome <> 'rejected' AND (is_new OR changes_owner OR changes_co_owners)
    AND NOT EXISTS (
      SELECT FROM household_member AS mate JOIN member ON member.id = mate.member_id
      WHERE mate.home_id = judged.home_id AND mate.until_at IS NULL AND member.name = staged_co_owner.name)`;

const FILL_IDENTITIES = `
  UPDATE member SET identity_masked = judged.identity_masked, updated_at = $1 FROM judged
  WHERE member.id = judged.known_member_id AND outcome <> 'rejected' AND fills_identity AND member.identity_masked IS NULL`;

const KEEP_OUTCOMES = `
  INSERT INTO register_import_row (import_id, row, outcome) SELECT $1, row, outcome FROM judged`;

/** Writes the judged chunk into the club. */
export async function applyChunk(
  client: ClientBase,
  { importId, now, tierId }: { importId: string; now: Date; tierId: string },
): Promise<void> {
  await client.query(ADD_MEMBERS, [now, tierId]);
  await client.query(ADD_HOMES, [now]);
  await client.query(CHANGE_HOMES, [now]);
  await client.query(END_MEMBERSHIPS, [now]);
  await client.query(CANCEL_INVITATIONS, [now]);
  await client.query(ADD_OWNERS, [now]);
  await client.query(FORGET_CO_OWNERS);
  await client.query(ADD_CO_OWNING_MEMBERS, [now]);
  await client.query(ADD_CO_OWNERS);
  await client.query(FILL_IDENTITIES, [now]);
  await client.query(KEEP_OUTCOMES, [importId]);
}
