/** What a member can say they like: it orders perks and events for them. */
export const INTERESTS = [
  "children",
  "parents",
  "books",
  "tea_food",
  "outdoors",
  "sport",
  "garden",
  "music",
  "crafts",
  "travel",
  "pets",
  "finance",
] as const;

export type Interest = (typeof INTERESTS)[number];

/** Reads the interests out of a member's stored preferences; what the club no longer knows is left out. */
export function readInterests(preferences: unknown): Interest[] {
  if (typeof preferences !== "object" || preferences === null || !("interests" in preferences)) return [];
  const { interests } = preferences;
  return Array.isArray(interests) ? INTERESTS.filter((interest) => interests.includes(interest)) : [];
}
