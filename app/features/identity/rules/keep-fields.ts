/** Larger forms carry files or were made by hand. */
export const MOST_KEPT_BYTES = 64 * 1024;

/** What somebody typed to prove who they are is not kept, not even encrypted. */
const SECRET_FIELD = /password|passcode|code|pin|token|secret/i;

/** @returns the fields of an interrupted form that may be kept, in their order. */
export function keepFields(fields: Iterable<readonly [string, string]>): [string, string][] {
  return [...fields].flatMap(([name, value]) => (SECRET_FIELD.test(name) ? [] : [[name, value]]));
}

/** A hidden field holds an id or a choice of the page's; people recognise their form by what they wrote themselves. */
const MACHINE_VALUE = /^(?:[0-9a-f]{8}-[0-9a-f-]{27}|[a-z_.:-]{1,40}|on|\d{1,2})$/i;

/** @returns the values among kept fields that the person will recognise. */
export function recognisableValues(fields: readonly (readonly [string, string])[]): string[] {
  return fields.map(([, value]) => value.trim()).filter((value) => value !== "" && !MACHINE_VALUE.test(value));
}
