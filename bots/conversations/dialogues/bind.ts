import { z } from "zod";
import { parsePhone } from "#app/shared/phone.ts";
import type { Facts } from "../facts.ts";
import { say } from "../replies.ts";
import type { Answered } from "../requests.ts";
import { findPhones } from "../understanding/phones.ts";
import { listen } from "../understanding/text.ts";
import { isAside, reply, request } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";

/**
 * `phone` (E.164) is null until it is told; with a phone the next answer is the code. `wish` is what the person wanted
 * before the binding, to be gone on with after it; pictures are storage keys.
 */
export const bindDraft = z.object({
  dialogue: z.literal("bind"),
  phone: z.string().nullable(),
  wish: z
    .object({ text: z.string(), photos: z.array(z.string()) })
    .nullable()
    .default(null),
});

export type BindDraft = z.output<typeof bindDraft>;

/** Waits for the number. */
export const ASK_PHONE: BindDraft = { dialogue: "bind", phone: null, wish: null };
const CODE = /(?<!\d)\d{6}(?!\d)/;
const AGAIN = /再发|重发|重新发|没收到|收不到|未收到|resend|again|not receive|didn'?t (?:get|receive)/;

/** Binds the contact to a member: a number, then the one-time code that was sent to it. */
export function startBinding(heard: Heard, facts: Facts): Step {
  const phone = phoneIn(heard.text);
  if (phone !== null) return sendCode(ASK_PHONE, phone);
  const opening = facts.member === null ? "bind.askPhone" : "bind.askPhoneAgain";
  return reply(ASK_PHONE, say(opening, { club: facts.clubName }));
}

/** Takes the number or the code. A wish for something else ends the binding. */
export function hearBinding(draft: BindDraft, heard: Heard): Step | null {
  if (heard.answer.says === "cancel") return reply(null, say("bind.cancelled"));
  const proof = hearProof(draft, heard);
  if (proof !== null || isAside(heard)) return proof;
  return reply(draft, say(draft.phone === null ? "bind.phoneUnclear" : "bind.codeUnclear"));
}

/** Takes the number, the code or the wish for another code, and nothing else. */
export function hearProof(draft: BindDraft, { text }: Heard): Step | null {
  const phone = phoneIn(text);
  if (phone !== null) return sendCode(draft, phone);
  if (draft.phone === null) return null;
  if (AGAIN.test(listen(text).folded)) return sendCode(draft, draft.phone);
  const code = CODE.exec(listen(text).shown.replace(/[\s-]/g, ""))?.[0];
  return code === undefined ? null : request(draft, { type: "bindContact", phone: draft.phone, code });
}

/** The answer is the same for a number that nobody has. */
export function learnCodeSent(draft: BindDraft, { request: { phone }, outcome }: Answered<"sendBindingCode">): Step {
  return outcome.ok
    ? reply({ ...draft, phone }, say("bind.codeSent", { phone: { phone } }))
    : reply({ ...draft, phone }, say(`bind.refused.${outcome.reason}`, outcome.details));
}

/**
 * A wrong code may be tried again; a code that has ended needs a new one.
 * @param wished what the wish of before the binding opens now; null without one.
 */
export function learnBound(
  draft: BindDraft,
  { request: { phone }, outcome }: Answered<"bindContact">,
  wished: Step | null,
): Step {
  if (!outcome.ok) return reply({ ...draft, phone }, say(`bind.refused.${outcome.reason}`, outcome.details));
  const done = say("bind.done", { salutation: outcome.value.salutation });
  if (wished === null) return reply(null, done, say("menu.member"));
  return { ...wished, replies: [done, say("bind.wish"), ...wished.replies] };
}

/** Asks for a code to be sent to this number (E.164). */
export function sendCode(draft: BindDraft, phone: string): Step {
  return request({ ...draft, phone }, { type: "sendBindingCode", phone });
}

function phoneIn(text: string): string | null {
  const { phones } = findPhones(listen(text).folded, { hongKong: false });
  return phones[0]?.e164 ?? parsePhone(text) ?? parsePhone(text, "HK");
}
