/** Where a page of a list that is ordered by time and id ended. */
export type Cursor = { at: Date; id: string };

/** @returns the cursor as an address carries it. */
export function cursorText({ at, id }: Cursor): string {
  return `${at.getTime()}.${id}`;
}

/** @returns null for a text that no page gave: the list then starts at its beginning. */
export function parseCursor(text: string | null): Cursor | null {
  const [, ms, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(text ?? "") ?? [];
  return ms !== undefined && id !== undefined ? { at: new Date(Number(ms)), id } : null;
}
