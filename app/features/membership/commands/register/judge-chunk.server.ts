import type { ClientBase } from "pg";
import { z } from "zod";
import { ImportRowOutcome } from "#app/platform/db/generated/enums.ts";
import { invariant } from "#app/shared/invariant.ts";

const findingSchema = z.object({
  row: z.int(),
  reason: z.enum(["phone_of_another_person", "phone_differs", "owner_changes", "co_owner_phone_unused"]),
  /** The owner before, for `owner_changes`; the co-owner, for `co_owner_phone_unused`. */
  name: z.string().nullable(),
});
/** Something to show of a row that was staged: it is rejected, or imported all the same. */
export type Finding = z.output<typeof findingSchema>;

const countsSchema = z.record(z.enum(ImportRowOutcome), z.int());
export type Counts = z.output<typeof countsSchema>;

/** One answer for each statement; only the last has a row. */
const answersSchema = z.array(
  z.object({ rows: z.array(z.object({ findings: z.array(findingSchema), counts: countsSchema })) }),
);

/** A co-owner whose phone belongs to a member of another name stays a name without phone. */
const DROP_FOREIGN_PHONES = `
  WITH dropped AS (
    UPDATE staged_co_owner SET phone_hash = NULL FROM member
    WHERE member.phone_hash = staged_co_owner.phone_hash AND member.name <> staged_co_owner.name
    RETURNING staged_co_owner.row, staged_co_owner.name
  )
  INSERT INTO finding SELECT row, 'co_owner_phone_unused', name FROM dropped`;

/**
 * What each staged row means to the club as it stands. The same name with another phone keeps the home's owner: the
 * member may have changed the phone here. Another name with another phone is a new owner. An empty cell changes nothing.
 * Each row is looked up by its keys (OFFSET 0 keeps it so): what the transaction has written so far is not in the
 * statistics, by which all homes and members of the club would be read for each chunk.
 */
const JUDGE = `
  WITH found AS (
    SELECT staged_row.*, community.id AS community_id, home.id AS home_id, member.id AS known_member_id,
      member.name AS known_name, owner.id AS owner_id, owner.name AS owner_name,
      home.area_sqm IS DISTINCT FROM coalesce(staged_row.area_sqm, home.area_sqm)
        OR home.handover_on IS DISTINCT FROM coalesce(staged_row.handover_on, home.handover_on)
        OR staged_row.note NOT IN ('', home.note) AS changes_home,
      member.identity_masked IS NULL AND staged_row.identity_masked IS NOT NULL AND member.id IS NOT NULL AS lacks_identity
    FROM staged_row
    LEFT JOIN community ON community.name = staged_row.community
    LEFT JOIN LATERAL (
      SELECT * FROM home WHERE home.community_id = community.id AND home.block = staged_row.block
        AND home.unit = staged_row.unit AND home.room = staged_row.room
      OFFSET 0
    ) AS home ON true
    LEFT JOIN LATERAL (SELECT * FROM member WHERE member.phone_hash = staged_row.phone_hash OFFSET 0) AS member ON true
    LEFT JOIN LATERAL (
      SELECT member.id, member.name FROM household_member JOIN member ON member.id = household_member.member_id
      WHERE household_member.home_id = home.id AND household_member.relation = 'owner' AND until_at IS NULL
      OFFSET 0
    ) AS owner ON true
  ), compared AS MATERIALIZED (
    SELECT *,
      coalesce(known_name <> name, false) AS is_rejected,
      owner_id IS NOT NULL AND owner_id IS DISTINCT FROM known_member_id AND owner_name = name AS keeps_owner,
      owner_id IS NOT NULL AND owner_id IS DISTINCT FROM known_member_id AND owner_name <> name AS changes_owner,
      home_id IS NOT NULL AND has_co_owners AND (
        EXISTS (
          SELECT FROM staged_co_owner WHERE staged_co_owner.row = found.row
            AND NOT EXISTS (
              SELECT FROM home_co_owner
              WHERE home_co_owner.home_id = found.home_id AND home_co_owner.name = staged_co_owner.name)
            AND NOT EXISTS (
              SELECT FROM household_member JOIN member ON member.id = household_member.member_id
              WHERE household_member.home_id = found.home_id AND until_at IS NULL AND member.name = staged_co_owner.name)
        ) OR EXISTS (
          SELECT FROM home_co_owner WHERE home_co_owner.home_id = found.home_id
            AND NOT EXISTS (
              SELECT FROM staged_co_owner
              WHERE staged_co_owner.row = found.row AND staged_co_owner.name = home_co_owner.name)
        )
      ) AS changes_co_owners
    FROM found
  )
  INSERT INTO judged
  SELECT row,
    (CASE
      WHEN is_rejected THEN 'rejected'
      WHEN home_id IS NULL THEN 'created'
      WHEN owner_id IS NULL OR changes_owner OR changes_home OR changes_co_owners
        OR (lacks_identity AND NOT keeps_owner) THEN 'updated'
      ELSE 'unchanged'
    END)::import_row_outcome,
    coalesce(home_id, new_home_id), community_id, block, unit, room, area_sqm, handover_on, note,
    coalesce(known_member_id, new_member_id), known_member_id, phone_hash, identity_masked, membership_id, owner_name,
    home_id IS NULL, owner_id IS NULL OR changes_owner, changes_owner, keeps_owner,
    home_id IS NOT NULL AND changes_home, changes_co_owners, lacks_identity AND NOT keeps_owner
  FROM compared`;

const NOTE_FINDINGS = `
  INSERT INTO finding
  SELECT row,
    CASE WHEN outcome = 'rejected' THEN 'phone_of_another_person' WHEN keeps_owner THEN 'phone_differs' ELSE 'owner_changes' END,
    CASE WHEN outcome <> 'rejected' AND changes_owner THEN owner_name END
  FROM judged WHERE outcome = 'rejected' OR keeps_owner OR changes_owner`;

const TELL = `
  SELECT (SELECT coalesce(json_agg(finding ORDER BY row), '[]') FROM finding) AS findings,
    (SELECT json_object_agg(kind, (SELECT count(*) FROM judged WHERE outcome = kind))
     FROM unnest(enum_range(NULL::import_row_outcome)) AS kind) AS counts`;

/**
 * Judges the staged chunk; nothing of the club is changed. The statements are sent as one: between two of them the
 * database would wait for a process that is busy reading the file.
 */
export async function judgeChunk(client: ClientBase): Promise<{ counts: Counts; findings: Finding[] }> {
  const answers: unknown = await client.query([DROP_FOREIGN_PHONES, JUDGE, NOTE_FINDINGS, TELL].join(";"));
  const [told] = answersSchema.parse(answers).at(-1)?.rows ?? [];
  invariant(told, "the last statement tells what was found");
  return told;
}
