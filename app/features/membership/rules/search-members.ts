import { parsePhone } from "#app/shared/phone.ts";
import { readHomeName, type HomeName } from "./name-home.ts";

/** What one word of a search can mean; every word must fit. */
export type SearchWord = {
  /** Part of a name or of a community's name. */
  text: string;
  /** E.164, when it is a whole phone number. */
  phone: string | null;
  /** The home it may name: a room, 6-1203, 6-3-1203. */
  home: Partial<HomeName> | null;
};

const MAX_WORDS = 5;

/** Takes what staff type above the member list; returns its words. Words of a phone number belong together. */
export function readSearch(text: string): SearchWord[] {
  const phone = parsePhone(text);
  if (phone !== null) return [{ text, phone, home: null }];
  return text
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MAX_WORDS)
    .map((word) => ({ text: word, phone: parsePhone(word), home: readHome(word) }));
}

function readHome(word: string): Partial<HomeName> | null {
  if (!/\d/.test(word)) return null;
  const home = readHomeName({ block: "", unit: "", room: word });
  return home && Object.fromEntries(Object.entries(home).filter(([, part]) => part !== ""));
}
