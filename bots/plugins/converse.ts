import type { Contact, Message, WechatyPlugin } from "wechaty";
import { types } from "wechaty-puppet";
import type { Log } from "#app/platform/log.ts";
import type { Clock } from "#app/platform/clock.ts";
import { answerMessage } from "../answer-message.ts";
import { FILE_HELPER } from "../file-helper.ts";
import type { InTurn } from "../in-turn.ts";
import type { ChatPort, Inbound } from "../ports.ts";

type Setting = { chat: ChatPort; inTurn: InTurn; clock: Clock; zone: string; log: Log; onAnswered: () => void };

/**
 * Answers what people write to the account, each person's messages in their order. Group chats,
 * official accounts, stickers and the account's own messages get no answer.
 */
export function converse(setting: Setting): WechatyPlugin {
  const { inTurn } = setting;
  return (bot) => {
    bot.on("message", (message: Message) => {
      const talker = message.talker();
      if (!isForUs(message, talker)) return;
      inTurn
        .run(talker.id, async () => answerMessage(setting, await toInbound(message, talker)))
        .then(setting.onAnswered)
        .catch((error: unknown) => setting.log.error({ error, messageId: message.id }, "message not answered"));
    });
  };
}

function isForUs(message: Message, talker: Contact): boolean {
  if (message.self() || message.room() !== undefined || talker.id === FILE_HELPER) return false;
  if (talker.type() !== types.Contact.Individual) return false;
  return message.type() !== types.Message.Emoticon && message.type() !== types.Message.Recalled;
}

async function toInbound(message: Message, talker: Contact): Promise<Inbound> {
  const isPicture = message.type() === types.Message.Image;
  const isText = message.type() === types.Message.Text;
  return {
    externalId: message.id,
    contact: { externalId: talker.id, name: talker.name() },
    text: isText ? message.text() : "",
    pictures: isPicture ? [await (await message.toFileBox()).toBuffer()] : [],
  };
}
