import { expect, test } from "vitest";
import en from "#app/locales/en/bot.json" with { type: "json" };
import simplified from "#app/locales/zh-CN/bot.json" with { type: "json" };
import traditional from "#app/locales/zh-TW/bot.json" with { type: "json" };
import type { Language } from "#app/shared/locale.ts";
import { readAnswer } from "#bots/conversations/understanding/answers.ts";
import { readPeople } from "#bots/conversations/understanding/people.ts";
import { understand } from "#bots/conversations/understanding/understand.ts";

type Texts = { readonly [key: string]: string | Texts };

const TEXTS: Readonly<Record<Language, Texts>> = { "zh-CN": simplified, "zh-TW": traditional, en };

/** Quoted after "reply": what people copy to the letter. A place in the portal is quoted too and is no such word. */
const PROMISED = /(?:回复|回覆|reply(?: with)?|请说|請說|say)[ ]?[「"]([^」"{]+)[」"]/giu;
const RESENT = /^(?:再发|再發|resend)$/;

function lines(texts: Texts): string[] {
  return Object.values(texts).flatMap((text) => (typeof text === "string" ? [text] : lines(text)));
}

function promisedWords(language: Language): string[] {
  const told = lines(TEXTS[language]).flatMap((line) => [...line.matchAll(PROMISED)].map(([, word = ""]) => word));
  const menu = lines({ menu: TEXTS[language]["menu"] ?? "" })
    .flatMap((text) => text.split("\n").slice(1))
    .flatMap((line) => line.replace("·", "").split(/[｜|]/));
  return [...new Set([...told, ...menu].map((word) => word.trim()))].filter((word) => !RESENT.test(word));
}

test.each(["zh-CN", "zh-TW", "en"] as const)(
  "understands every word that its texts in %s tell people to reply",
  (language) => {
    const words = promisedWords(language);
    expect(words.length).toBeGreaterThan(15);
    const unknown = words.filter((word) => {
      const { says, picks } = readAnswer(word);
      return (
        understand(word, { language }).intent === "none" && says === null && picks === null && readPeople(word) === null
      );
    });
    expect(unknown).toEqual([]);
  },
);
