import { notFound } from "#app/platform/http/guards.ts";
import { isUuid } from "#app/shared/ids.ts";

/** @returns the id in an address. @throws 404 for what can be no id. */
export function idOf(text: string | undefined): string {
  if (text !== undefined && isUuid(text)) return text;
  throw notFound();
}
