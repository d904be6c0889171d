/** Brings a text into the form in which the search compares: width, case and punctuation do not count. */
export function searchable(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Every character and every two neighbouring characters of a searchable text, each once. Chinese has no spaces
 * between words and most words have two characters, so these are its index terms.
 */
export function searchGrams(text: string): string[] {
  const grams = text.split(" ").flatMap((word) => {
    const characters = Array.from(word);
    return characters.flatMap((character, index) => {
      const next = characters[index + 1];
      return next === undefined ? [character] : [character, character + next];
    });
  });
  return [...new Set(grams)].sort();
}

/** Longer queries say nothing more and cost time. */
const LONGEST_QUERY = 60;

/** A search as typed, ready to be asked: words that must all occur, and the grams that lead to them. */
export type SearchQuery = { words: string[]; grams: string[] };

/** @returns null when nothing remains to search for. */
export function parseSearch(typed: string): SearchQuery | null {
  const text = searchable(typed.slice(0, LONGEST_QUERY));
  if (text === "") return null;
  const words = text.split(" ");
  return { words, grams: [...new Set(words.flatMap(leadingGrams))].sort() };
}

/** The single character of a one-character word, else all its pairs: single characters would lead to more rows. */
function leadingGrams(word: string): string[] {
  const isSingle = Array.from(word).length === 1;
  return isSingle ? [word] : searchGrams(word).filter((gram) => Array.from(gram).length === 2);
}
