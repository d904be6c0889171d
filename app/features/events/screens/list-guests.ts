const TICKED: ReadonlySet<string> = new Set(["coming", "household", "companions"]);

/**
 * @param known names by id, of whoever can be ticked.
 * @returns the names of those whom a registration form has come for so far, as it shows them: ticked, or typed by hand.
 */
export function listGuests(form: FormData, known: ReadonlyMap<string, string>): string[] {
  return [...form].flatMap(([field, value]) => {
    const said = String(value).trim();
    if (TICKED.has(field)) return known.get(said) ?? [];
    return /^extra\[\d+\]\.name$/.test(field) && said !== "" ? said : [];
  });
}
