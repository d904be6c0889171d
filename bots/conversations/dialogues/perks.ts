import { z } from "zod";
import { say } from "../replies.ts";
import type { Answered } from "../requests.ts";
import { choiceSchema, numbered } from "./choices.ts";
import { chosen, reply, request } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";

/** Lines of a list that fit on a phone without scrolling. */
const LINES = 6;

export const perksDraft = z.object({ dialogue: z.literal("perks"), choices: z.array(choiceSchema) });

type PerksDraft = z.output<typeof perksDraft>;

/** Shows what the member can have today. */
export function startPerks(): Step {
  return request(null, { type: "listPerks" });
}

export function learnPerks({ outcome }: Answered<"listPerks">): Step {
  if (!outcome.ok) return reply(null, say("refused"));
  const perks = outcome.value.slice(0, LINES);
  if (perks.length === 0) return reply(null, say("perks.none"));
  const lines = numbered(perks, ({ title, merchant }) => say("perks.line", { title, merchant }));
  const choices = perks.map(({ id, title }) => ({ id, name: title }));
  return reply({ dialogue: "perks", choices }, say("perks.list", undefined, [...lines, say("perks.listFoot")]));
}

/** Takes the number or the name of a perk, and claims a voucher of it. */
export function hearPerks(draft: PerksDraft, heard: Heard): Step | null {
  if (heard.answer.says === "cancel" || heard.answer.says === "no") return reply(null, say("draft.cancelled"));
  const perk = chosen(draft.choices, heard);
  if (perk !== null) return request(draft, { type: "claimVoucher", perkId: perk.id });
  return heard.answer.picks === null ? null : reply(draft, say("line.noSuch", { most: draft.choices.length }));
}

/** The voucher, with the code that the till scans. */
export function learnClaimed(draft: PerksDraft | null, { outcome }: Answered<"claimVoucher">): Step {
  if (!outcome.ok) return reply(draft, say(`perks.refused.${outcome.reason}`, outcome.details));
  const { title, code, validUntil } = outcome.value;
  return reply(draft, say("perks.claimed", { title, at: { at: validUntil } }), {
    key: "vouchers.code",
    values: { code },
    qr: code,
  });
}
