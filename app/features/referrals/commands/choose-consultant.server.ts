import type { Tx } from "#app/platform/db/database.ts";

/**
 * @returns the active consultant with the fewest running referrals, the longest without a new one first; null when
 * the club has none. Whoever is tied to the referrer is left out.
 */
export async function chooseConsultant(tx: Tx, referrerId: string): Promise<string | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT staff.id
    FROM staff
    JOIN staff_role ON staff_role.staff_id = staff.id AND staff_role.role = 'sales_consultant'
    LEFT JOIN referral ON referral.consultant_id = staff.id
      AND referral.stage IN ('registered', 'visited', 'subscribed', 'signed')
    WHERE staff.state = 'active' AND staff.member_id IS DISTINCT FROM ${referrerId}::uuid
    GROUP BY staff.id
    ORDER BY count(referral.id), max(referral.registered_at) NULLS FIRST, staff.id
    LIMIT 1`;
  return found?.id ?? null;
}
