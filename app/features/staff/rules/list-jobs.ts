import type { Ability } from "#app/shared/abilities.ts";

/**
 * The jobs of the console in the order of its navigation; each is shown to whom its ability allows it. `also` are
 * addresses that belong to a job though they begin otherwise.
 */
const JOBS = [
  { key: "today", to: "/staff", icon: "sunrise", needs: null },
  { key: "members", to: "/staff/members", icon: "people", needs: "members.see" },
  { key: "perks", to: "/staff/perks", also: ["/staff/merchants"], icon: "ticket", needs: "perks.see" },
  { key: "events", to: "/staff/events", icon: "calendar", needs: "events.see" },
  { key: "referrals", to: "/staff/referrals", icon: "person-add", needs: "referrals.see" },
  { key: "payouts", to: "/staff/payouts", icon: "wallet", needs: "payouts.see" },
  { key: "care", to: "/staff/care", icon: "wrench", needs: "care.see" },
  { key: "conversations", to: "/staff/conversations", icon: "message", needs: "conversations.see" },
  { key: "register", to: "/staff/register", icon: "upload", needs: "register.import" },
  { key: "settings", to: "/staff/settings", icon: "sliders", needs: "settings.manage" },
  { key: "audit", to: "/staff/audit", icon: "eye", needs: "audit.see" },
] as const satisfies readonly {
  key: string;
  to: string;
  also?: readonly string[];
  icon: string;
  needs: Ability | null;
}[];

export type JobKey = (typeof JOBS)[number]["key"];

/** @returns the navigation of somebody with these abilities. */
export function listJobs(abilities: ReadonlySet<Ability>) {
  return JOBS.filter(({ needs }) => needs === null || abilities.has(needs)).map((job) => ({
    key: job.key,
    to: job.to,
    icon: job.icon,
    also: "also" in job ? [...job.also] : undefined,
  }));
}
