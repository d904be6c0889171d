import { z } from "zod";
import type { Facts } from "../facts.ts";
import { say } from "../replies.ts";
import type { Reply } from "../replies.ts";
import type { Answered, Request } from "../requests.ts";
import { choiceSchema, numbered } from "./choices.ts";
import { chosen, isAside, reply, request } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";
import { readCorrection } from "./referral-correction.ts";
import { amend, firstGap, friendsFrom, MOST_FRIENDS } from "./referral-friends.ts";
import type { CardFriend } from "./referral-friends.ts";

const friendSchema = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  project: choiceSchema.nullable(),
});

export const referralDraft = z.object({
  dialogue: z.literal("referral"),
  friends: z.array(friendSchema).min(1).max(MOST_FRIENDS),
});

type ReferralDraft = z.output<typeof referralDraft>;
type ReadyFriend = { [K in keyof CardFriend]: NonNullable<CardFriend[K]> };

const NAME_LENGTH = { shortest: 1, longest: 20 };
const NOT_IN_A_NAME = /[\d,。;!?:、/\\]/;
const NAME_LEAD = /^(?:他|她|朋友)?(?:名字)?(?:叫做?|是|姓名)?[:是 ]*|^(?:his|her|the)? ?(?:name)? ?(?:is)? /i;

/** A friend is recommended in plain words: card, corrections, confirmation, then the friend's own link. */
export function startReferral({ understood }: Heard, facts: Facts): Step {
  if (facts.projects.length === 0) return reply(null, say("referral.closed"));
  const draft: ReferralDraft = { dialogue: "referral", friends: friendsFrom(understood.slots, facts.projects) };
  const nothingSaid = Object.keys(understood.slots).length === 0;
  return nothingSaid ? reply(draft, say("referral.howTo")) : reply(draft, askNext(draft, facts));
}

/** Takes the missing piece, a correction, or the word that sends it. */
export function hearReferral(draft: ReferralDraft, heard: Heard, facts: Facts): Step | null {
  if (heard.answer.says === "cancel") return reply(null, say("referral.cancelled"));
  const gap = firstGap(draft.friends);
  if (gap === null && heard.answer.says === "yes") return confirm(draft);
  const correction = readCorrection(draft.friends, gap, heard, facts);
  if (correction === "which") return reply(draft, say("referral.whichFriend"));
  if (correction !== null) return goOn({ dialogue: "referral", friends: correction }, facts);
  if (isAside(heard)) return null;
  if (gap === null) return reply(draft, say("referral.whatToCorrect"));
  const filled = fill(draft, gap.index, gap.missing, heard, facts);
  return filled === null ? reply(draft, say(`referral.${gap.missing}Unclear`)) : goOn(filled, facts);
}

/** Success brings the link that the owner passes on; staff see a masked number until the friend agrees. */
export function learnReferral({ request: asked, outcome }: Answered<"registerReferral">): Step {
  const values = { name: asked.friendName };
  if (!outcome.ok) return reply(null, say(`referral.refused.${outcome.reason}`, values));
  const link = say("referral.link", { ...values, url: outcome.value.consentUrl });
  return reply(null, say("referral.registered", values), link);
}

function fill(
  draft: ReferralDraft,
  index: number,
  missing: "name" | "phone" | "project",
  heard: Heard,
  facts: Facts,
): ReferralDraft | null {
  if (missing === "name") {
    if (heard.answer.says !== null || heard.answer.picks !== null) return null;
    const name = heard.text.normalize("NFKC").trim().replace(NAME_LEAD, "").trim();
    const plausible =
      name.length >= NAME_LENGTH.shortest && name.length <= NAME_LENGTH.longest && !NOT_IN_A_NAME.test(name);
    return plausible ? { ...draft, friends: amend(draft.friends, index, { name }) } : null;
  }
  if (missing === "phone") return null;
  const project = chosen(facts.projects, heard);
  return project === null ? null : { ...draft, friends: amend(draft.friends, index, { project }) };
}

function goOn(draft: ReferralDraft, facts: Facts): Step {
  return reply(draft, askNext(draft, facts));
}

function askNext({ friends }: ReferralDraft, { projects }: Facts): Reply {
  const gap = firstGap(friends);
  if (gap === null) return card(friends.filter(isReady));
  const name = friends[gap.index]?.name ?? null;
  if (gap.missing === "project") {
    const lines = numbered(projects, (project) => say("line.plain", { text: project.name }));
    return say("referral.askProject", { name: name ?? "" }, lines);
  }
  if (gap.missing === "name") return say("referral.askName");
  return name === null ? say("referral.askPhoneOfFriend") : say("referral.askPhone", { name });
}

function card(friends: readonly ReadyFriend[]): Reply {
  const lines = friends.map(({ name, phone, project }) =>
    say("referral.cardLine", { name, phone: { phone }, project: project.name }),
  );
  return say("referral.card", undefined, [...lines, say("referral.cardFoot")]);
}

function confirm(draft: ReferralDraft): Step {
  const requests: Request[] = draft.friends.filter(isReady).map(({ name, phone, project }) => ({
    type: "registerReferral",
    friendName: name,
    friendPhone: phone,
    projectId: project.id,
  }));
  return request(null, ...requests);
}

function isReady(friend: CardFriend): friend is ReadyFriend {
  return friend.name !== null && friend.phone !== null && friend.project !== null;
}
