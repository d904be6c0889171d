import type { Language } from "#app/shared/locale.ts";
import type { Intent, Slots, Understanding } from "../intents.ts";
import { findCode } from "./codes.ts";
import { findCues } from "./cues.ts";
import { decide } from "./decide.ts";
import { findMentions } from "./friends.ts";
import type { Mentions } from "./friends.ts";
import { findScore } from "./scores.ts";
import { languageOf, listen } from "./text.ts";
import type { Utterance } from "./text.ts";

export type Hearing = {
  /** The language of the conversation, when it is known. */
  language?: Language;
  /** Names of the developments on sale, found wherever they stand. */
  projects?: readonly string[];
};

/**
 * Tells what one message means, by itself: the same text always gives the same answer. What it means
 * in the middle of a dialogue ("2", "yes", a bare name) is the dialogue's to say.
 */
export function understand(text: string, hearing: Hearing = {}): Understanding {
  const utterance = listen(text);
  const mainland = (languageOf(utterance) ?? hearing.language ?? "zh-CN") === "zh-CN";
  const mentions = findMentions(utterance, {
    hongKong: !mainland,
    projects: hearing.projects ?? [],
  });
  const cues = findCues(mentions.rest);
  const code = findCode(utterance, { announced: cues.has("bind") });
  const score = findScore(utterance);
  const intent = decide({ utterance, cues, mentions, code, score });
  return { intent, slots: slotsOf(intent, { utterance, mentions, code, score }) };
}

function slotsOf(
  intent: Intent,
  found: { utterance: Utterance; mentions: Mentions; code: string | null; score: number | null },
): Slots {
  switch (intent) {
    case "referral":
    case "referral_incomplete":
      return friendSlots(found.mentions);
    case "bind":
      return found.code === null ? {} : { code: found.code };
    case "survey_answer":
      return found.score === null ? {} : { score: found.score };
    case "language":
      return languageSlot(found.utterance);
    default:
      return {};
  }
}

function friendSlots({ friends, projects }: Mentions): Slots {
  const [project] = projects;
  const [friend] = friends;
  const apart = friends.some((one) => one.project !== undefined);
  const shared = project === undefined || apart ? {} : { project };
  return friends.length > 1 ? { friends: [...friends], ...shared } : { ...friend, ...shared };
}

function languageSlot({ folded }: Utterance): Slots {
  if (/英|english/.test(folded)) return { language: "en" };
  if (/繁|正体|粤|广东话|traditional|cantonese/.test(folded)) return { language: "zh-TW" };
  if (/中|国语|普通话|汉语|简|chinese|mandarin/.test(folded)) return { language: "zh-CN" };
  return {};
}
