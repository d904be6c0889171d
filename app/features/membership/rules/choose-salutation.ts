import type { Language } from "#app/shared/locale.ts";
import { SALUTATION_FORMS, salutationOf, type SalutationForm } from "./address-member.ts";

/** One of the usual forms, or the member's own words. */
export type SalutationChoice = SalutationForm | "own";

/** The usual ways to address somebody of that name, each once. */
export function salutationsFor(name: string, language: Language): { form: SalutationForm; text: string }[] {
  return SALUTATION_FORMS.map((form) => ({ form, text: salutationOf({ name, form, language }) }));
}

/** Which choice a stored salutation is. */
export function choiceOf(
  salutation: string,
  { name, language }: { name: string; language: Language },
): SalutationChoice {
  return salutationsFor(name, language).find(({ text }) => text === salutation)?.form ?? "own";
}
