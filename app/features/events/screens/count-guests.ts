/** @returns how many guests a registration form names so far: those ticked, and those whose name was typed. */
export function countGuests(form: FormData): number {
  const typed = [...form].filter(([name, value]) => /^extra\[\d+\]\.name$/.test(name) && String(value).trim() !== "");
  const ticked = ["coming", "household", "companions"].flatMap((name) => form.getAll(name));
  return ticked.length + typed.length;
}
