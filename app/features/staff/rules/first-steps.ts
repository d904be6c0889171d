import type { Ability } from "#app/shared/abilities.ts";

/** What a new club does first, in order: a way to reach owners, the owners, somebody who gives them something, and colleagues. */
const FIRST_STEPS = [
  // Is set where the server runs: no page of the club leads there.
  { key: "sender", to: null, icon: "message", needs: "settings.manage" },
  { key: "register", to: "/staff/register", icon: "upload", needs: "register.import" },
  { key: "merchant", to: "/staff/merchants/new", icon: "cup", needs: "perks.manage" },
  { key: "perk", to: "/staff/perks/new", icon: "ticket", needs: "perks.manage" },
  { key: "event", to: "/staff/events/new", icon: "calendar", needs: "events.manage" },
  { key: "staff", to: "/staff/settings/people/new", icon: "people", needs: "staff.manage" },
] as const satisfies readonly { key: string; to: string | null; icon: string; needs: Ability }[];

export type FirstStep = (typeof FIRST_STEPS)[number];

/**
 * @param done of each step, whether the club has taken it.
 * @returns the first steps of somebody with these abilities; none once all of theirs are taken.
 */
export function listFirstSteps(
  abilities: ReadonlySet<Ability>,
  done: Readonly<Record<FirstStep["key"], boolean>>,
): (Omit<FirstStep, "needs"> & { isDone: boolean })[] {
  const steps = FIRST_STEPS.filter(({ needs }) => abilities.has(needs)).map(({ key, to, icon }) => ({
    key,
    to,
    icon,
    isDone: done[key],
  }));
  return steps.every(({ isDone }) => isDone) ? [] : steps;
}
