import { z } from "zod";
import { say } from "../replies.ts";
import type { Reply } from "../replies.ts";
import type { Answered, RegistrationLine } from "../requests.ts";
import { choiceSchema, numbered } from "./choices.ts";
import { chosen, reply, request } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";

/**
 * The member's own bookings. `cancelling` is set when the person wants one of them cancelled, `chosen`
 * once it is known which.
 */
export const registrationsDraft = z.object({
  dialogue: z.literal("registrations"),
  cancelling: z.boolean(),
  choices: z.array(choiceSchema.extend({ code: z.string() })),
  chosen: choiceSchema.nullable(),
});

type RegistrationsDraft = z.output<typeof registrationsDraft>;

/** Shows the bookings, each with its code. */
export function startMyEvents(): Step {
  return request(listFor(false), { type: "listRegistrations" });
}

/** Cancels one of them, after a word of confirmation. */
export function startCancelling(): Step {
  return request(listFor(true), { type: "listRegistrations" });
}

/** The list; when the only booking is to be cancelled, its confirmation. */
export function learnRegistrations(draft: RegistrationsDraft | null, { outcome }: Answered<"listRegistrations">): Step {
  if (!outcome.ok) return reply(null, say("refused"));
  const [only, second] = outcome.value;
  if (only === undefined) return reply(null, say("myEvents.none"));
  const choices = outcome.value.map(({ id, title, code }) => ({ id, name: title, code }));
  const next: RegistrationsDraft = { ...(draft ?? listFor(false)), choices };
  if (next.cancelling && second === undefined) return askConfirmation(next, { id: only.id, name: only.title });
  const foot = say(next.cancelling ? "myEvents.cancelFoot" : "myEvents.foot");
  return reply(next, say("myEvents.list", undefined, [...numbered(outcome.value, registrationLine), foot]));
}

/** Takes a number: shows that booking's code, or asks before cancelling it. */
export function hearRegistrations(draft: RegistrationsDraft, heard: Heard): Step | null {
  const { says } = heard.answer;
  if (draft.chosen !== null && says === "yes") {
    return request(null, { type: "cancelRegistration", registrationId: draft.chosen.id });
  }
  if (says === "cancel" || says === "no")
    return reply(null, say(draft.cancelling ? "myEvents.kept" : "draft.cancelled"));
  const picked = chosen(draft.choices, heard);
  if (picked === null)
    return heard.answer.picks === null ? null : reply(draft, say("line.noSuch", { most: draft.choices.length }));
  if (draft.cancelling) return askConfirmation(draft, picked);
  return reply(draft, { key: "register.code", qr: picked.code });
}

export function learnCancelled({ outcome }: Answered<"cancelRegistration">): Step {
  return reply(
    null,
    outcome.ok ? say("myEvents.cancelled") : say(`myEvents.refused.${outcome.reason}`, outcome.details),
  );
}

function listFor(cancelling: boolean): RegistrationsDraft {
  return { dialogue: "registrations", cancelling, choices: [], chosen: null };
}

function askConfirmation(draft: RegistrationsDraft, picked: { id: string; name: string }): Step {
  return reply(
    { ...draft, chosen: { id: picked.id, name: picked.name } },
    say("myEvents.confirmCancel", { title: picked.name }),
  );
}

function registrationLine({ title, place, startsAt, seats }: RegistrationLine): Reply {
  return say("myEvents.line", { title, place, at: { at: startsAt }, seats });
}
