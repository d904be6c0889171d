import { handOver, receiveMessage, reportAccount, settleMessage } from "#app/features/outreach/public.server.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { textFunction } from "#app/platform/i18n/texts.server.ts";
import { formatInstant, type Temporal } from "#app/shared/club-time.ts";
import { invariant } from "#app/shared/invariant.ts";
import { CLUB } from "../content/club.ts";
import type { BotWords, MemberContent } from "../content/types.ts";
import type { Stage } from "./stage.ts";

const ACCOUNT_DAYS_AGO = 150;
/** The bot answers at once, as far as people can see. */
const ANSWERS_AFTER = { seconds: 2 };

/** An owner as the chat network shows them. */
export type Talker = Pick<MemberContent, "key" | "salutation" | "language" | "phone"> & { nickname: string };

type Heard = { conversationId: string; contactId: string };

/** The club's chat account in the past. */
export type DemoChat = {
  accountId: string;
  /** An owner writes; the bot answers with these words in one bubble, or keeps silent. */
  hear(talker: Talker, at: Temporal.Instant, text: string, bot: readonly BotWords[]): Promise<Heard>;
  /** An owner asks for a person; the bot says until when one answers. */
  handOver(talker: Talker, at: Temporal.Instant, text: string): Promise<Heard>;
};

/** Enters the club's chat account, which has long been warm. */
export async function openDemoChat(stage: Stage): Promise<DemoChat> {
  const { db, chat, zone } = stage.services;
  const enteredAt = stage.now.subtract({ hours: ACCOUNT_DAYS_AGO * 24 });
  const account = { key: chat.accountKey, name: CLUB.name, state: "offline", loggedIn: true } as const;
  const accountId = await reportAccount(stage.loader(enteredAt), account);

  async function receive({ key, nickname }: Talker, at: Temporal.Instant, text: string) {
    const message = {
      accountId,
      contactExternalId: chat.contactIdOf(stage.id("member", key)),
      displayName: nickname,
      externalId: `${key}-${at.epochMilliseconds}`,
      text,
      at,
    };
    const received = await inTransaction(db, (tx) => receiveMessage(tx, visitorAt(at), message));
    invariant(received !== null, `${key} says one thing at a time`);
    return received;
  }

  async function settle(
    { salutation, language }: Talker,
    { messageId, conversationId }: { messageId: string; conversationId: string },
    { at, bot }: { at: Temporal.Instant; bot: readonly BotWords[] },
  ): Promise<void> {
    const t = textFunction(language, "bot");
    const words = bot.map(({ key, values }) => t(key, { salutation, club: CLUB.name, ...values }));
    const bubbles = words.length === 0 ? [] : [{ text: words.join("\n") }];
    const isBinding = bot.some(({ key }) => key.startsWith("bind."));
    const noDialogue = { misunderstood: 0, dialogue: null, dialogueUntil: null } as const;
    const rest = { language, ...noDialogue, isBinding, purpose: "answer" } as const;
    await settleMessage(visitorAt(at.add(ANSWERS_AFTER)), { messageId, conversationId, bubbles, ...rest });
  }

  const visitorAt = (at: Temporal.Instant) => stage.as({ kind: "visitor" }, at);

  return {
    accountId,
    async hear(talker, at, text, bot) {
      const received = await receive(talker, at, text);
      await settle(talker, received, { at, bot });
      return received;
    },
    async handOver(talker, at, text) {
      const received = await receive(talker, at, text);
      const ask = { conversationId: received.conversationId, reason: "asked" };
      const { promisedAt } = await inTransaction(db, (tx) => handOver(tx, visitorAt(at), ask));
      const promised = formatInstant(promisedAt, { now: at, zone, locale: talker.language });
      await settle(talker, received, { at, bot: [{ key: "handOver.asked", values: { at: promised } }] });
      return received;
    },
  };
}
