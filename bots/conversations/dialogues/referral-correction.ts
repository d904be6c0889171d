import type { Facts } from "../facts.ts";
import { findMentions } from "../understanding/friends.ts";
import { fold, listen } from "../understanding/text.ts";
import type { Heard } from "./dialogue.ts";
import { amend, friendsFrom, matchProject, MOST_FRIENDS } from "./referral-friends.ts";
import type { CardFriend, Missing } from "./referral-friends.ts";

const ORDINAL = /第([1-5一二三四五])(?:个|位)|friend (?:no\.? ?)?([1-5])/;
const NUMERALS = "零一二三四五";
const REPLACES = /改|换|错|不是|不对|更正|应该|correct|change|wrong|should be|instead|actually/;
const NAMES = /名|叫|姓|name|called/;

/**
 * Reads what a message says about the friends on the card: a missing piece, a corrected one, or one
 * more friend. Null when it says nothing about them; "which" when it is unclear whom it is about.
 */
export function readCorrection(
  friends: readonly CardFriend[],
  gap: { index: number; missing: Missing } | null,
  heard: Heard,
  { projects }: Facts,
): CardFriend[] | "which" | null {
  const utterance = listen(heard.text);
  const mentions = findMentions(utterance, { hongKong: true, projects: projects.map(({ name }) => name) });
  const said = friendsFrom({ friends: [...mentions.friends], project: mentions.projects[0] }, projects);
  const replaces = REPLACES.test(utterance.folded);
  const whole = said.length > 0 && said.every(({ name, phone }) => name !== null && phone !== null);
  if (gap === null && whole && !replaces) return [...friends, ...said].slice(0, MOST_FRIENDS);
  const nameMeant = gap?.missing === "name" || replaces || NAMES.test(utterance.folded) || said[0]?.phone != null;
  const piece = {
    ...(said[0]?.name == null || !nameMeant ? {} : { name: said[0].name }),
    ...(said[0]?.phone == null ? {} : { phone: said[0].phone }),
    ...projectPiece(mentions.projects[0], projects),
  };
  if (Object.keys(piece).length === 0) return null;
  const index = gap?.index ?? indexOf(friends, utterance.folded);
  return index === null ? "which" : amend(friends, index, piece);
}

function projectPiece(said: string | undefined, projects: Facts["projects"]): Partial<CardFriend> {
  const project = said === undefined ? null : matchProject(said, projects);
  return project === null ? {} : { project };
}

/** Whom a correction is about: the only friend, the one of that number, or the one whose name stands in it. */
function indexOf(friends: readonly CardFriend[], text: string): number | null {
  if (friends.length === 1) return 0;
  const [, ordinal, english] = ORDINAL.exec(text) ?? [];
  const number = ordinal ?? english;
  if (number !== undefined) {
    const numeral = NUMERALS.indexOf(number);
    const index = (numeral === -1 ? Number(number) : numeral) - 1;
    return index < friends.length ? index : null;
  }
  const named = friends.findIndex(({ name }) => name !== null && text.includes(fold(name)));
  return named === -1 ? null : named;
}
