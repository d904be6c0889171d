import type { Contact, Message, WechatyPlugin } from "wechaty";
import { types } from "wechaty-puppet";
import { answerInTurn, type Answering } from "../answer-in-turn.ts";
import { answerMessage } from "../answer-message.ts";
import { FILE_HELPER } from "../file-helper.ts";
import type { Inbound } from "../ports.ts";
import { TIMED_OUT, withPatience } from "../with-patience.ts";

type Setting = Answering & {
  /** How long the network may take to hand over a picture, in milliseconds. */
  picturePatienceMs: number;
};

/** What is no message of the person's: stickers, what was taken back, and the network's own remarks. */
const UNANSWERED: ReadonlySet<types.Message> = new Set([
  types.Message.Emoticon,
  types.Message.Recalled,
  types.Message.Unknown,
]);

/**
 * Answers what people write to the account, each person's messages in their order. Group chats,
 * official accounts, stickers and the account's own messages get no answer.
 */
export function converse(setting: Setting): WechatyPlugin {
  return (bot) => {
    bot.on("message", (message: Message) => {
      const talker = message.talker();
      if (!isForUs(message, talker)) return;
      void answerInTurn(setting, { personId: talker.id, messageId: message.id }, async () =>
        answerMessage(setting, await toInbound(message, talker, setting)),
      );
    });
  };
}

function isForUs(message: Message, talker: Contact): boolean {
  if (message.self() || message.room() !== undefined || talker.id === FILE_HELPER) return false;
  if (talker.type() !== types.Contact.Individual) return false;
  return !UNANSWERED.has(message.type());
}

async function toInbound(message: Message, talker: Contact, setting: Setting): Promise<Inbound> {
  const isText = message.type() === types.Message.Text;
  const picture = message.type() === types.Message.Image ? await fetchPicture(message, setting) : null;
  return {
    externalId: message.id,
    contact: { externalId: talker.id, name: talker.name() },
    text: isText ? message.text() : "",
    pictures: picture === null ? [] : [picture],
    isUnreadable: !isText && picture === null,
  };
}

/** A picture that has expired in the network never arrives, and the library does not say so. */
async function fetchPicture(message: Message, { log, picturePatienceMs }: Setting): Promise<Uint8Array | null> {
  try {
    const fetched = message.toFileBox().then((file) => file.toBuffer());
    const picture = await withPatience(fetched, picturePatienceMs);
    if (picture !== TIMED_OUT) return picture;
    log.warn({ messageId: message.id }, "picture did not arrive");
  } catch (error) {
    log.warn({ error, messageId: message.id }, "picture not fetched");
  }
  return null;
}
