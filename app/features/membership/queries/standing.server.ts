import type { Queryable } from "#app/platform/db/database.ts";
import { runStatement } from "#app/platform/db/driver.ts";
import { invariant } from "#app/shared/invariant.ts";

/** What a member is entitled by. */
type Standing = {
  /** 1 is the tier everybody starts in. */
  tierRank: number;
  /** Communities of all the homes whose household the member belongs to now, sorted. */
  communityIds: string[];
};

const READ = `
  SELECT tier.rank AS "tierRank", ARRAY(
    SELECT DISTINCT home.community_id
    FROM household_member AS part JOIN home ON home.id = part.home_id
    WHERE part.member_id = member.id AND part.until_at IS NULL
    ORDER BY home.community_id) AS "communityIds"
  FROM member JOIN tier ON tier.id = member.tier_id
  WHERE member.id = $1`;

/** @returns a member's tier and communities, in one statement: every claim, booking and list asks for them. */
export async function readStanding(db: Queryable, memberId: string): Promise<Standing> {
  const [standing] = await runStatement<Standing>(db, READ, [memberId]);
  invariant(standing !== undefined, "every member has a tier");
  return standing;
}
