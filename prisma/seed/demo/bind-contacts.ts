import { requestCode } from "#app/features/identity/public.server.ts";
import { bindContact } from "#app/features/outreach/public.server.ts";
import type { Temporal } from "#app/shared/club-time.ts";
import { invariant } from "#app/shared/invariant.ts";
import { groupPhone, parsePhone } from "#app/shared/phone.ts";
import { CONVERSATIONS } from "../content/conversations.ts";
import type { PeopleContent } from "../content/types.ts";
import type { DemoChat, Talker } from "./chat.ts";
import { findBirthdays } from "./find-birthdays.ts";
import { forEach, must, type Stage } from "./stage.ts";

/** The binding code of every demo owner; it is used up when the club opens. */
const CODE = 271_828;

export type BoundOwners = {
  talker(memberKey: string): Talker;
  /** Owners with a birthday lately, and the day. */
  birthdays: readonly { talker: Talker; on: Temporal.PlainDate }[];
};

/** Binds the owners of the talks, and two whose birthday has just been, to their chat with a one-time code. */
export async function bindContacts(stage: Stage, { members }: PeopleContent, chat: DemoChat): Promise<BoundOwners> {
  const talkers = new Map<string, Talker>();
  const talking = CONVERSATIONS.map(({ member: key, nickname, bound }) => {
    const member = members.find((each) => each.key === key);
    invariant(member, `the demo club has a member ${key}`);
    return { talker: { ...member, nickname }, at: stage.past(bound) };
  });
  const birthdays = findBirthdays(stage, members).map(({ member, ...days }) => ({
    talker: { ...member, nickname: member.salutation },
    ...days,
  }));
  await forEach([...talking, ...birthdays.map(({ talker, boundAt: at }) => ({ talker, at }))], async (binding) => {
    talkers.set(binding.talker.key, binding.talker);
    await bind(stage, chat, binding);
  });
  return {
    talker(key) {
      const found = talkers.get(key);
      invariant(found, `${key} has bound a chat`);
      return found;
    },
    birthdays,
  };
}

/** A stranger gives a phone, proves with the code from the message that it is theirs, and is known. */
async function bind(
  stage: Stage,
  chat: DemoChat,
  { talker, at }: { talker: Talker; at: Temporal.Instant },
): Promise<void> {
  const { key, language } = talker;
  const phone = parsePhone(talker.phone) ?? "";
  const sent = { key: "bind.codeSent", values: { phone: groupPhone(phone) } };
  const { contactId } = await chat.hear(talker, at, talker.phone, [sent]);
  const asking = stage.as({ kind: "visitor" }, at);
  const random = { ...stage.services.random, integer: () => CODE };
  const request = { purpose: "bind_chat", phone, language, source: contactId } as const;
  must(await requestCode({ ...asking, random }, request), `${key} asks for a code`);

  const code = String(CODE);
  const provedAt = at.add({ minutes: 1 });
  const proof = { contactId, phone, code };
  must(await bindContact(stage.as({ kind: "visitor" }, provedAt), proof), `${key} binds`);
  await chat.hear(talker, provedAt, code, [{ key: "bind.done", values: {} }]);
}
