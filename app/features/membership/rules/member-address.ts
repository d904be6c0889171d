/** What the address of the member list can say; absent and null parts are left out. */
export type AddressParts = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** @returns the address of the list with these filters. */
export function memberAddress(path: string, parts: AddressParts): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (typeof each === "string" && each !== "") search.append(name, each);
    }
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}
