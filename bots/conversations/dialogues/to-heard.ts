import type { Language } from "#app/shared/locale.ts";
import type { Facts } from "../facts.ts";
import { readAnswer } from "../understanding/answers.ts";
import { understand } from "../understanding/understand.ts";
import type { Heard } from "./dialogue.ts";

/** Understands words by themselves and reads them as a possible answer. */
export function toHeard(
  { text, photos }: Pick<Heard, "text" | "photos">,
  { language, projects }: { language: Language } & Pick<Facts, "projects">,
): Heard {
  const understood = understand(text, { language, projects: projects.map(({ name }) => name) });
  return { text, photos, understood, answer: readAnswer(text) };
}
