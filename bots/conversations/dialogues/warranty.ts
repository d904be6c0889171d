import { z } from "zod";
import type { Facts } from "../facts.ts";
import { say } from "../replies.ts";
import type { Reply } from "../replies.ts";
import type { Answered, WarrantyLine } from "../requests.ts";
import { numbered } from "./choices.ts";
import { chosen, reply, request } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";

/** Waits for the home that is meant. */
export const warrantyDraft = z.object({ dialogue: z.literal("warranty") });

/** Shows what of a home is still under warranty. */
export function startWarranty(facts: Facts): Step {
  const [home, second] = facts.member?.homes ?? [];
  if (home === undefined) return reply(null, say("care.noHome"));
  if (second === undefined) return request(null, { type: "readWarranty", homeId: home.id });
  const lines = numbered(facts.member?.homes ?? [], ({ name }) => say("line.plain", { text: name }));
  return reply({ dialogue: "warranty" }, say("warranty.askHome", undefined, lines));
}

export function hearWarranty(heard: Heard, facts: Facts): Step | null {
  const home = chosen(facts.member?.homes ?? [], heard);
  return home === null ? null : request(null, { type: "readWarranty", homeId: home.id });
}

export function learnWarranty({ outcome }: Answered<"readWarranty">): Step {
  if (!outcome.ok) return reply(null, say(`warranty.refused.${outcome.reason}`, outcome.details));
  return reply(null, say("warranty.list", undefined, [...outcome.value.map(line), say("warranty.foot")]));
}

function line({ component, endsOn, inWarranty }: WarrantyLine): Reply {
  const values = { component: { reply: say(`component.${component}`) } };
  if (endsOn === null) return say("warranty.lineOpen", values);
  return say(inWarranty ? "warranty.lineHolds" : "warranty.lineOver", { ...values, day: { day: endsOn } });
}
