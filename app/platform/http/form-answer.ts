import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { TFunction } from "i18next";
import type { z } from "zod";
import { readFields } from "./read-fields.ts";

/** What an action answers when its form must be mended: what was typed, and what is wrong with it in the reader's language. */
type FormAnswer = { result: SubmissionResult<string[]> };

export type ReadForm<T> =
  | { ok: true; value: T; refuse: (faults: Record<string, string>) => FormResponse }
  | { ok: false; response: FormResponse };

type FormResponse = ReturnType<typeof data<FormAnswer>>;

const UNPROCESSABLE = 422;

/**
 * Reads a form by its schema.
 * @param options.texts of the feature: the messages of the schema are keys below `errors` in it.
 * @param options.hide fields that are never sent back, such as passwords.
 * @returns the values, with `refuse` for what a command says against them: sentences by field name, "" for the form as
 *   a whole; or the response that shows the faults.
 */
export async function readForm<Schema extends z.ZodType>(
  request: Request | FormData,
  schema: Schema,
  { texts, hide = [] }: { texts: TFunction; hide?: string[] },
): Promise<ReadForm<z.output<Schema>>> {
  const form = request instanceof FormData ? request : await readFields(request);
  const submission = parseWithZod(form, { schema });
  const answer = (result: SubmissionResult<string[]>) => data({ result }, { status: UNPROCESSABLE });
  if (submission.status !== "success") {
    const reply = submission.reply({ hideFields: hide });
    return { ok: false, response: answer({ ...reply, error: translate(reply.error, texts) }) };
  }
  return {
    ok: true,
    value: submission.value,
    refuse: (faults) => {
      const { "": whole, ...fields } = faults;
      const fieldErrors = Object.fromEntries(Object.entries(fields).map(([name, fault]) => [name, [fault]]));
      return answer(
        submission.reply({ hideFields: hide, fieldErrors, formErrors: whole === undefined ? [] : [whole] }),
      );
    },
  };
}

function translate(errors: SubmissionResult<string[]>["error"], texts: TFunction): SubmissionResult<string[]>["error"] {
  if (!errors) return errors;
  const entries = Object.entries(errors).map(([name, keys]) => [
    name,
    keys?.map((key) => texts(`errors.${key}`)) ?? null,
  ]);
  return Object.fromEntries(entries);
}
