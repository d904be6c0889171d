import { isUuid } from "./ids.ts";

/** Where a page of a list sorted by time ends: the last row's moment, and its id among those of the same moment. */
export type PageKey = { at: Date; id: string };

/** @returns the key as an address carries it. */
export function writePageKey({ at, id }: PageKey): string {
  return `${at.getTime()}.${id}`;
}

/** @returns the key, or null for none and for what is not one. */
export function readPageKey(text: string | null): PageKey | null {
  const [, time, id] = /^(\d{1,15})\.(.{36})$/.exec(text ?? "") ?? [];
  return time !== undefined && id !== undefined && isUuid(id) ? { at: new Date(Number(time)), id } : null;
}

/** The last millisecond that a Date can hold (ECMA-262, 21.4.1.1). */
const LAST_MOMENT_MS = 8_640_000_000_000_000;

/** @returns the epoch milliseconds where a list goes on, or null for none and for what is no moment after 1970. */
export function readPageMoment(text: string | null): number | null {
  const at = Number(text);
  return Number.isInteger(at) && at > 0 && at <= LAST_MOMENT_MS ? at : null;
}
