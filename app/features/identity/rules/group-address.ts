const MAPPED_V4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
/** A provider gives each customer a network of 64 bits: the addresses in it are one source. */
const NETWORK_GROUPS = 4;

/** @returns what counts as one source for limits: an IPv4 address, or the /64 network of an IPv6 address. */
export function groupAddress(address: string): string {
  const [, mapped] = MAPPED_V4.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  return `${groups.slice(0, NETWORK_GROUPS).map(shorten).join(":")}::/64`;
}

function shorten(group: string): string {
  return group.toLowerCase().replace(/^0+(?=.)/, "");
}
