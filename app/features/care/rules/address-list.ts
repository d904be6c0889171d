/** What the work list shows, as its address says it; empty values are left out. */
export type ListFilter = Readonly<Record<string, string | null>>;

/** @returns the address of the work list with some of its filters changed; a null takes one away, the page starts anew. */
export function addressList(filter: ListFilter, change: ListFilter = {}): string {
  const kept = Object.entries({ ...filter, after: null, ...change }).flatMap(([name, value]) =>
    value === null || value === "" || (name === "view" && value === "open") ? [] : [[name, value]],
  );
  const query = new URLSearchParams(kept).toString();
  return query === "" ? "/staff/care" : `/staff/care?${query}`;
}
