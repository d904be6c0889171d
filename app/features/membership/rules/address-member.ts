import type { Language } from "#app/shared/locale.ts";
import { surnameOf } from "#app/shared/text.ts";

/** The ways a member can ask to be addressed, the formal ones first. */
export const SALUTATION_FORMS = ["mr", "ms", "uncle", "aunt", "name"] as const;

export type SalutationForm = (typeof SALUTATION_FORMS)[number];

type Title = Exclude<SalutationForm, "name">;

const CHINESE_TITLES: Readonly<Record<Title, string>> = {
  mr: "先生",
  ms: "女士",
  uncle: "叔叔",
  aunt: "阿姨",
};
const ENGLISH_TITLES: Readonly<Record<Title, string>> = {
  mr: "Mr",
  ms: "Ms",
  uncle: "Uncle",
  aunt: "Auntie",
};

/** Takes a normalised name; returns how the club addresses its bearer: 张先生, 王阿姨, Mr Smith, 林静. */
export function salutationOf({
  name,
  form,
  language,
}: {
  name: string;
  form: SalutationForm;
  language: Language;
}): string {
  if (form === "name") return name;
  const surname = surnameOf(name);
  if (language === "en") return `${ENGLISH_TITLES[form]} ${surname}`;
  return `${surname}${CHINESE_TITLES[form]}`;
}
