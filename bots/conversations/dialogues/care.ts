import { z } from "zod";
import type { Component } from "#app/features/care/rules/warranty-rules.ts";
import { COMPONENTS } from "#app/features/care/rules/warranty-rules.ts";
import { MOST_PHOTOS } from "#app/features/care/schemas.ts";
import type { Facts } from "../facts.ts";
import { say } from "../replies.ts";
import type { Answered } from "../requests.ts";
import { findComponent } from "../understanding/components.ts";
import { numbered } from "./choices.ts";
import { chosen, isAside, reply, request } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";

/** Pictures are storage keys. The words grow with every message until the report is sent. */
export const careDraft = z.object({
  dialogue: z.literal("care"),
  words: z.string(),
  component: z.enum(COMPONENTS).nullable(),
  homeId: z.string().nullable(),
  photos: z.array(z.string()).max(MOST_PHOTOS),
});

type CareDraft = z.output<typeof careDraft>;

/** A wish without a fault in it: 我要报修, "I need a repair". */
const BARE_WISH =
  /^(?:我|我们|家里|你好|您好|请|麻烦|想|要|需要|帮我|i|we|please|hi|hello|need|want|to|a|an|some|my|for|the|request|can|you|report|[,。! .?]|报修|维修|修理|抱修|修东西|一下|服务|申请|repairs?|maintenance|something|fixed?)*$/;

/** A report of something broken: what and where, which home, pictures, then it is sent. */
export function startCare(heard: Heard, facts: Facts): Step {
  const words = BARE_WISH.test(heard.text.normalize("NFKC").toLowerCase()) ? "" : heard.text.trim();
  const [home, second] = facts.member?.homes ?? [];
  if (home === undefined) return reply(null, say("care.noHome"));
  return goOn(
    {
      dialogue: "care",
      words,
      component: componentOf(words),
      homeId: second === undefined ? home.id : null,
      photos: heard.photos.slice(0, MOST_PHOTOS),
    },
    facts,
  );
}

/** Takes words, the home, pictures, or the word that sends it. */
export function hearCare(draft: CareDraft, heard: Heard, facts: Facts): Step | null {
  const { says } = heard.answer;
  if (says === "cancel") return reply(null, say("care.cancelled"));
  if (heard.photos.length > 0) return keepPhotos(draft, heard, facts);
  if (isAside(heard) || heard.understood.intent === "referral") return null;
  const answered = says === "done" || says === "yes" || says === "no";
  if (draft.words === "") return answered ? reply(draft, say("care.askWords")) : addWords(draft, heard, facts);
  if (draft.homeId === null) {
    const home = chosen(facts.member?.homes ?? [], heard);
    return home === null ? goOn(draft, facts) : goOn({ ...draft, homeId: home.id }, facts);
  }
  return answered ? send({ ...draft, homeId: draft.homeId }) : addWords(draft, heard, facts);
}

/** The request's number, whether the warranty holds, and by when the desk answers. */
export function learnCareReported({ outcome }: Answered<"reportCare">): Step {
  if (!outcome.ok) return reply(null, say(`care.refused.${outcome.reason}`, outcome.details));
  const { number, inWarranty, promisedAt } = outcome.value;
  const verdict = inWarranty === null ? "unknown" : inWarranty ? "holds" : "over";
  return reply(null, say("care.reported", { number, at: { at: promisedAt } }), say(`care.warranty.${verdict}`));
}

function addWords(draft: CareDraft, heard: Heard, facts: Facts): Step {
  const words = [draft.words, heard.text.trim()].filter((part) => part !== "").join("\n");
  const first = draft.words === "";
  const next = { ...draft, words, component: draft.component ?? componentOf(words) };
  return first ? goOn(next, facts) : reply(next, say("care.noted"));
}

function keepPhotos(draft: CareDraft, heard: Heard, facts: Facts): Step {
  const photos = [...draft.photos, ...heard.photos].slice(0, MOST_PHOTOS);
  const next = { ...draft, photos };
  if (draft.words === "" || draft.homeId === null) return goOn(next, facts);
  if (photos.length === MOST_PHOTOS) return send({ ...next, homeId: draft.homeId });
  return reply(next, say("care.photoKept", { count: photos.length, left: MOST_PHOTOS - photos.length }));
}

function goOn(draft: CareDraft, facts: Facts): Step {
  if (draft.words === "")
    return reply(draft, say(draft.photos.length === 0 ? "care.askWords" : "care.askWordsOfPhoto"));
  if (draft.homeId === null) {
    const lines = numbered(facts.member?.homes ?? [], (home) => say("line.plain", { text: home.name }));
    return reply(draft, say("care.askHome", undefined, lines));
  }
  const component = say(`component.${draft.component ?? "other"}`);
  return reply(draft, say("care.askPhotos", { component: { reply: component }, most: MOST_PHOTOS }));
}

function send({ words, component, homeId, photos }: CareDraft & { homeId: string }): Step {
  return request(null, { type: "reportCare", words, component, homeId, photos });
}

function componentOf(words: string): Component | null {
  return words === "" ? null : findComponent(words);
}
