/** @returns the filters as the end of an address, without those that do not filter. */
export function filterAddress(filters: Readonly<Record<string, string | number | null>>): string {
  const entries = Object.entries(filters).filter(([, value]) => value !== null && value !== "");
  const search = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  return search === "" ? "" : `?${search}`;
}
