import type { Ability } from "#app/shared/abilities.ts";

/** What a member's timeline shows, and who may see each kind of it. */
const TIMELINE_KINDS = {
  home: "members.see",
  voucher: "perks.see",
  event: "events.see",
  referral: "referrals.see",
  money: "payouts.see",
  care: "care.see",
  message: "conversations.see",
  consent: "members.see",
} as const satisfies Record<string, Ability>;

export type TimelineKind = keyof typeof TIMELINE_KINDS;

/** @returns the kinds that somebody with these abilities may see, in the order of the filter. */
export function visibleKinds(abilities: ReadonlySet<Ability>): TimelineKind[] {
  return Object.entries(TIMELINE_KINDS)
    .filter(([, needs]) => abilities.has(needs))
    .map(([kind]) => kind)
    .filter(isTimelineKind);
}

/** Tells whether a text, as an address carries it, names a kind of entry. */
export function isTimelineKind(text: string | null): text is TimelineKind {
  return text !== null && Object.hasOwn(TIMELINE_KINDS, text);
}
