import { requestCode } from "#app/features/identity/public.server.ts";
import { bindContact } from "#app/features/outreach/public.server.ts";
import { birthdaysOn } from "#app/features/outreach/rules/find-birthdays.ts";
import type { Temporal } from "#app/shared/club-time.ts";
import { invariant } from "#app/shared/invariant.ts";
import { groupPhone, parsePhone } from "#app/shared/phone.ts";
import { CONVERSATIONS } from "../content/conversations.ts";
import type { BotWords, MemberContent, PeopleContent } from "../content/types.ts";
import type { DemoChat, Talker } from "./chat.ts";
import { forEach, must, type Stage } from "./stage.ts";

/** The binding code of every demo owner; it is used up when the club opens. */
const CODE = 271_828;

/** Days in which two owners without a story had their birthday. */
const BIRTHDAYS_WITHIN_DAYS = 20;
const BIRTHDAYS = 2;
const BOUND_BEFORE_BIRTHDAY = { days: 60 };

export type BoundOwners = {
  talker(memberKey: string): Talker;
  /** Owners with a birthday lately, and the day. */
  birthdays: readonly { talker: Talker; on: Temporal.PlainDate }[];
};

/** Binds the owners of the talks, and two whose birthday has just been, to their chat with a one-time code. */
export async function bindContacts(stage: Stage, { members }: PeopleContent, chat: DemoChat): Promise<BoundOwners> {
  const talkers = new Map<string, Talker>();
  const bindings = CONVERSATIONS.map(({ member: key, nickname, bound }) => {
    const member = members.find((each) => each.key === key);
    invariant(member, `the demo club has a member ${key}`);
    return { talker: { ...member, nickname }, at: stage.past(bound) };
  });
  const birthdays = findBirthdays(stage, members).map(({ member, on }) => ({
    talker: { ...member, nickname: member.salutation },
    on,
  }));
  const greeted = birthdays.map(({ talker, on }) => ({
    talker,
    at: on.subtract(BOUND_BEFORE_BIRTHDAY).toZonedDateTime({ timeZone: stage.services.zone, plainTime: "20:10" }),
  }));
  await forEach(
    [...bindings, ...greeted.map(({ talker, at }) => ({ talker, at: at.toInstant() }))],
    async (binding) => {
      talkers.set(binding.talker.key, binding.talker);
      await bind(stage, chat, binding);
    },
  );
  return {
    talker(key) {
      const found = talkers.get(key);
      invariant(found, `${key} has bound a chat`);
      return found;
    },
    birthdays,
  };
}

function findBirthdays(
  stage: Stage,
  members: readonly MemberContent[],
): { member: MemberContent; on: Temporal.PlainDate }[] {
  const days = Array.from({ length: BIRTHDAYS_WITHIN_DAYS }, (_, ago) => stage.today.subtract({ days: ago + 1 }));
  const found = days.flatMap((on) => {
    const keys = birthdaysOn(on);
    return members
      .filter((member) => member.key.startsWith("m-") && isGreetedInChinese(member))
      .filter(({ birthday }) =>
        keys.some(
          ({ calendar, month, day }) =>
            birthday?.calendar === calendar && birthday.month === month && birthday.day === day,
        ),
      )
      .map((member) => ({ member, on }));
  });
  return found.slice(0, BIRTHDAYS);
}

function isGreetedInChinese({ key, language, consents, joinedDaysAgo }: MemberContent): boolean {
  const isBoundAlready = CONVERSATIONS.some(({ member }) => member === key);
  const joinedBefore = BIRTHDAYS_WITHIN_DAYS + BOUND_BEFORE_BIRTHDAY.days;
  return language === "zh-CN" && consents.includes("greetings") && joinedDaysAgo > joinedBefore && !isBoundAlready;
}

/** A stranger writes, proves the number with the code from the message, and is known. */
async function bind(
  stage: Stage,
  chat: DemoChat,
  { talker, at }: { talker: Talker; at: Temporal.Instant },
): Promise<void> {
  const { language } = talker;
  const phone = parsePhone(talker.phone) ?? "";
  const say = (minutes: number, text: string, words: BotWords) => chat.hear(talker, at.add({ minutes }), text, [words]);
  await say(0, language === "en" ? "Hello" : "你好", { key: "stranger.welcome", values: {} });
  const asked = at.add({ minutes: 1 });
  const shown = groupPhone(phone);
  const { contactId } = await say(1, talker.phone, { key: "bind.codeSent", values: { phone: shown } });
  const ctx = stage.as({ kind: "visitor" }, asked);
  const random = { ...stage.services.random, integer: () => CODE };
  const request = { purpose: "bind_chat", phone, language, source: contactId } as const;
  must(await requestCode({ ...ctx, random }, request), `${talker.key} asks for a code`);
  const code = String(CODE);
  const proved = stage.as({ kind: "visitor" }, at.add({ minutes: 2 }));
  must(await bindContact(proved, { contactId, phone, code }), `${talker.key} binds`);
  await say(2, code, { key: "bind.done", values: {} });
}
