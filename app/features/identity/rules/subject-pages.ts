import type { Ability } from "#app/shared/abilities.ts";

/** Where the console shows what the audit trail names, and who may go there. */
const PAGES: Readonly<Record<string, { at: string; needs: Ability }>> = {
  member: { at: "/staff/members/:id", needs: "members.see" },
  staff: { at: "/staff/settings/people/:id", needs: "staff.manage" },
  community: { at: "/staff/settings/communities?community=:id", needs: "settings.manage" },
  tier: { at: "/staff/settings/tiers?tier=:id", needs: "settings.manage" },
  register_import: { at: "/staff/register/:id", needs: "register.import" },
  care_request: { at: "/staff/care/:id", needs: "care.see" },
  conversation: { at: "/staff/conversations/:id", needs: "conversations.see" },
  event: { at: "/staff/events/:id", needs: "events.see" },
  merchant: { at: "/staff/merchants/:id", needs: "perks.see" },
  perk: { at: "/staff/perks/:id", needs: "perks.see" },
  payout_batch: { at: "/staff/payouts/:id", needs: "payouts.see" },
  reward: { at: "/staff/payouts/rewards/:id", needs: "payouts.see" },
  referral: { at: "/staff/referrals/:id", needs: "referrals.see" },
};

/** @returns the address of a thing's page for somebody with these abilities; null where it has none for them. */
export function findSubjectPage(
  abilities: ReadonlySet<Ability>,
  { kind, id }: { kind: string | null; id: string | null },
): string | null {
  const page = PAGES[kind ?? ""];
  return page === undefined || id === null || !abilities.has(page.needs) ? null : page.at.replace(":id", id);
}
