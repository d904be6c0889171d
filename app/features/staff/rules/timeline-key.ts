/** Where a page of a timeline ends: the last entry's moment, and its id among those of the same moment. */
export type TimelineKey = { at: Date; id: string };

/** @returns the key as an address carries it. */
export function writeTimelineKey({ at, id }: TimelineKey): string {
  return `${at.getTime()}.${id}`;
}

/** @returns the key, or null for none and for what is not one. An entry's id is a UUID, with a word behind it or not. */
export function readTimelineKey(text: string | null): TimelineKey | null {
  const [, time, id] = /^(\d{1,13})\.([0-9a-f-]{36}(?:-[a-z]{1,10})?)$/.exec(text ?? "") ?? [];
  return time === undefined || id === undefined ? null : { at: new Date(Number(time)), id };
}
