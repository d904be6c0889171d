/** The languages of the club; the first is the source of all texts and the default. */
export const LANGUAGES = ["zh-CN", "zh-TW", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

/** Returns the language of that exact name, or null. */
export function parseLanguage(text: string | null | undefined): Language | null {
  return LANGUAGES.find((language) => language === text) ?? null;
}

/** Takes an Accept-Language header; returns the best language the club has, or null. */
export function matchAcceptLanguage(header: string | null | undefined): Language | null {
  const wishes = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      const weight = quality === undefined ? 1 : Number(quality.trim().slice(2));
      return { language: languageOfTag(tag.trim()), weight };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.find((wish) => wish.language !== null)?.language ?? null;
}

function languageOfTag(tag: string): Language | null {
  const lower = tag.toLowerCase();
  if (/^zh(-hant|-tw|-hk|-mo)/.test(lower)) return "zh-TW";
  if (/^zh\b/.test(lower)) return "zh-CN";
  return /^en\b/.test(lower) ? "en" : null;
}
