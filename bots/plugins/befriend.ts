import type { Friendship, WechatyPlugin } from "wechaty";
import { types } from "wechaty-puppet";
import type { Clock } from "#app/platform/clock.ts";
import type { Log } from "#app/platform/log.ts";
import { answerMessage } from "../answer-message.ts";
import type { InTurn } from "../in-turn.ts";
import type { ChatPort } from "../ports.ts";

type Setting = { chat: ChatPort; inTurn: InTurn; clock: Clock; zone: string; log: Log; onAnswered: () => void };

/** Accepts who asks to be a friend, and greets them as a stranger: being a friend is no binding. */
export function befriend(setting: Setting): WechatyPlugin {
  return (bot) => {
    bot.on("friendship", (friendship: Friendship) => {
      meet(setting, friendship).catch((error: unknown) => setting.log.error({ error }, "friendship not settled"));
    });
  };
}

async function meet(setting: Setting, friendship: Friendship): Promise<void> {
  if (friendship.type() === types.Friendship.Receive) await friendship.accept();
  if (friendship.type() !== types.Friendship.Confirm) return;
  const contact = friendship.contact();
  const inbound = {
    externalId: friendship.id,
    contact: { externalId: contact.id, name: contact.name() },
    text: "",
    pictures: [],
    isUnreadable: false,
  };
  await setting.inTurn.run(contact.id, () => answerMessage(setting, inbound));
  setting.onAnswered();
}
