import type { Ability } from "#app/shared/abilities.ts";

/** The settings in the order of their tabs, each with the ability it needs. */
const TABS = [
  { key: "club", to: "/staff/settings", needs: "settings.manage" },
  { key: "people", to: "/staff/settings/people", needs: "staff.manage" },
  { key: "roles", to: "/staff/settings/roles", needs: "staff.manage" },
  { key: "communities", to: "/staff/settings/communities", needs: "settings.manage" },
  { key: "tiers", to: "/staff/settings/tiers", needs: "settings.manage" },
  { key: "warranty", to: "/staff/settings/warranty", needs: "settings.manage" },
  { key: "care", to: "/staff/settings/care", needs: "settings.manage" },
  { key: "programmes", to: "/staff/settings/programmes", needs: "programmes.manage" },
] as const satisfies readonly { key: string; to: string; needs: Ability }[];

export type SettingsTab = { key: string; to: string };

/** @returns the tabs of somebody with these abilities. */
export function listSettingsTabs(abilities: ReadonlySet<Ability>): SettingsTab[] {
  return TABS.filter(({ needs }) => abilities.has(needs)).map(({ key, to }) => ({ key, to }));
}
