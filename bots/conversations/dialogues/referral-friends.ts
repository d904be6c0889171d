import type { Choice } from "../facts.ts";
import type { Friend, Slots } from "../intents.ts";
import { fold } from "../understanding/text.ts";

/** The most friends that one card can hold. */
export const MOST_FRIENDS = 5;

/** A friend as far as the card is filled. `phone` is E.164. */
export type CardFriend = { name: string | null; phone: string | null; project: Choice | null };

export type Missing = "name" | "phone" | "project";

/** Takes what one message says; returns its friends, with the developments that the club has. */
export function friendsFrom(slots: Slots, projects: readonly Choice[]): CardFriend[] {
  const said: readonly Friend[] = slots.friends ?? [slots];
  return said.slice(0, MOST_FRIENDS).map((friend) => ({
    name: friend.name ?? null,
    phone: friend.phone ?? null,
    project: matchProject(friend.project ?? slots.project, projects),
  }));
}

/** The club's development that is meant, or the only one there is. */
export function matchProject(said: string | undefined, projects: readonly Choice[]): Choice | null {
  const [only] = projects;
  if (said === undefined) return projects.length === 1 && only !== undefined ? only : null;
  const wanted = fold(said);
  const fitting = projects.filter(({ name }) => fold(name).includes(wanted) || wanted.includes(fold(name)));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** What is asked for next, of the first friend whose card has a gap; null when all are complete. */
export function firstGap(friends: readonly CardFriend[]): { index: number; missing: Missing } | null {
  for (const [index, { name, phone, project }] of friends.entries()) {
    if (phone === null) return { index, missing: name === null ? "name" : "phone" };
    if (name === null) return { index, missing: "name" };
    if (project === null) return { index, missing: "project" };
  }
  return null;
}

/** Fills or replaces what a message says about one friend; what it does not say stays. */
export function amend(friends: readonly CardFriend[], index: number, said: Partial<CardFriend>): CardFriend[] {
  return friends.map((friend, at) => (at === index ? { ...friend, ...said } : friend));
}
