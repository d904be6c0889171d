/**
 * @param wish a path from a query string or form field.
 * @returns it when it is a path of this site, else `otherwise`; never another site.
 */
export function safeReturnTo(wish: FormDataEntryValue | null, otherwise = "/"): string {
  const isOwnPath = typeof wish === "string" && /^\/(?![/\\])[\x21-\x7e]*$/.test(wish);
  return isOwnPath ? wish : otherwise;
}
