/** ASVS 5.0, 7.5.1 asks for a fresh proof before sensitive changes; ten minutes cover filling in one form. */
const RECENT_MS = 10 * 60_000;

/** @param provedAt milliseconds since 1970 of the last proof, or null. */
export function isAuthenticationRecent(provedAt: number | null, now: number): boolean {
  return provedAt !== null && now - provedAt < RECENT_MS;
}
