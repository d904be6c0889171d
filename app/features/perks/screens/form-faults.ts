/** @returns the first fault of each field that has one, in the order of the form, for the summary at its top. */
export function faultsOf(
  fields: Record<string, { id: string; errors?: string[] }>,
): { fieldId: string; message: string }[] {
  return Object.values(fields).flatMap(({ id, errors }) => {
    const message = errors?.[0];
    return message === undefined ? [] : [{ fieldId: id, message }];
  });
}
