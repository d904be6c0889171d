import type { Friend } from "../intents.ts";
import { findIntroduced, nameBefore, nameBehind } from "./introductions.ts";
import type { FoundName } from "./names.ts";
import { findPhones } from "./phones.ts";
import type { FoundPhone } from "./phones.ts";
import { findProjects } from "./projects.ts";
import type { FoundProject } from "./projects.ts";
import type { Utterance } from "./text.ts";

/** What a message says about people and developments, before it is known what it is about. */
export type Mentions = {
  /** In the order of the message. A friend has a development of their own where several are named. */
  friends: readonly Friend[];
  projects: readonly string[];
  /** A number was meant and is none. */
  brokenPhone: boolean;
  /** The message with its numbers blanked out. */
  rest: Utterance;
};

type Span = { start: number; end: number };

/** Finds the friends, with their numbers and developments, that a message names. */
export function findMentions(
  utterance: Utterance,
  { hongKong, projects: known }: { hongKong: boolean; projects: readonly string[] },
): Mentions {
  const { phones, broken } = findPhones(utterance.folded, { hongKong });
  const numbers: Span[] = [...phones, ...broken].sort((a, b) => a.start - b.start);
  const names = namesFor(utterance, numbers);
  const found = names.filter((name) => name !== null);
  const projects = findProjects(blank(utterance, [...numbers, ...found]), known);
  return {
    friends: friendsOf({ phones, numbers, names, projects }),
    projects: projects.map(({ project }) => project),
    brokenPhone: phones.length === 0 && broken.length > 0,
    rest: blank(utterance, numbers),
  };
}

/** One name for each number; without a number, the one person whom the message introduces. */
function namesFor(utterance: Utterance, numbers: readonly Span[]): (FoundName | null)[] {
  const whole = utterance.folded.length;
  if (numbers.length === 0) return [findIntroduced(utterance, 0, whole)];
  const before = numbers.map((number, index) => nameBefore(utterance, numbers[index - 1]?.end ?? 0, number.start));
  if (before[0] !== null) return before;
  return numbers.map((number, index) => {
    const behind = nameBehind(utterance, number.end, numbers[index + 1]?.start ?? whole);
    return behind ?? before[index] ?? null;
  });
}

function friendsOf({
  phones,
  numbers,
  names,
  projects,
}: {
  phones: readonly FoundPhone[];
  numbers: readonly Span[];
  names: readonly (FoundName | null)[];
  projects: readonly FoundProject[];
}): Friend[] {
  if (phones.length === 0) return names[0] == null ? [] : [{ name: names[0].name }];
  const apart = phones.length > 1 && new Set(projects.map(({ project }) => project)).size > 1;
  return phones.map((phone, index) => {
    const name = names[numbers.indexOf(phone)];
    const until = phones[index + 1]?.start ?? Infinity;
    const own = projects.find(({ start }) => start >= phone.start && start < until);
    return {
      ...(name == null ? {} : { name: name.name }),
      phone: phone.e164,
      ...(apart && own !== undefined ? { project: own.project } : {}),
    };
  });
}

/** Puts commas in the place of what is already understood, so that nothing else runs into it. */
function blank({ shown, folded }: Utterance, spans: readonly Span[]): Utterance {
  const cover = (text: string) =>
    spans.reduce(
      (covered, { start, end }) => covered.slice(0, start) + ",".repeat(end - start) + covered.slice(end),
      text,
    );
  return { shown: cover(shown), folded: cover(folded) };
}
