import { buffer } from "node:stream/consumers";
import { badRequest } from "./guards.ts";
import { readBody } from "./read-body.ts";

/** The longest form, a choice of 200 members or all terms of the warranty, stays far below both. */
const MOST_BYTES = 1024 * 1024;
const MOST_FIELDS = 1_000;

/**
 * What the club's pages call their fields: `words`, `mapping.phone`, `hours.7`, `extra[2].name`. The form's parser builds whatever
 * a name says: a list of a thousand million places, or what the parser itself is steered by.
 */
const FIELD_NAME = /^[a-z][\w-]{0,59}(?:\[\d{0,3}\]|\.[a-z][\w-]{0,59}|\.\d{1,3}){0,4}$/i;
const NUL = "\u0000";

/**
 * Reads a form without files.
 * @throws 400 for a body that is no form of the club's, 413 for one that is far too long.
 */
export async function readFields(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  const bytes = await buffer(readBody(request, MOST_BYTES));
  const body = new Response(bytes, { headers: { "content-type": type } });
  const form = await body.formData().catch(() => {
    throw badRequest();
  });
  return refuseStrangeFields(form);
}

/** @throws 400 for names that no form of the club's has, and for NUL, which the database takes in no text. */
export function refuseStrangeFields(form: FormData): FormData {
  const fields = [...form];
  const isOurs = fields.every(([name, value]) => {
    const text = typeof value === "string" ? value : value.name;
    return FIELD_NAME.test(name) && !text.includes(NUL);
  });
  if (!isOurs || fields.length > MOST_FIELDS) throw badRequest();
  return form;
}
