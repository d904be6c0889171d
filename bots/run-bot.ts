import { WechatyBuilder } from "wechaty";
import type { Clock } from "#app/platform/clock.ts";
import type { Log } from "#app/platform/log.ts";
import { startCatchUp } from "./catch-up.ts";
import { InTurn } from "./in-turn.ts";
import { startOutbox } from "./outbox.ts";
import { befriend } from "./plugins/befriend.ts";
import { converse } from "./plugins/converse.ts";
import type { BotPorts } from "./ports.ts";
import { connectPuppet } from "./puppet.ts";
import type { PuppetAddress } from "./puppet.ts";
import { sendMessage } from "./send-message.ts";
import { keepSession, SESSION_TIMES } from "./session.ts";
import type { SessionTimes } from "./session.ts";

/** How long the network may take to accept a message, in milliseconds. */
const SEND_PATIENCE_MS = 30_000;

export type BotTimes = SessionTimes & {
  /** Between two looks for messages that were left open, in milliseconds. */
  catchUpEveryMs: number;
  /** How long the network may take to hand over a picture. */
  picturePatienceMs: number;
};

const BOT_TIMES: BotTimes = { ...SESSION_TIMES, catchUpEveryMs: 15_000, picturePatienceMs: 30_000 };

export type Bot = {
  /** Stops listening and sending; a message that is being sent is seen through. */
  stop(): Promise<void>;
};

/** Runs one chat account: hears, answers, sends, and keeps its session alive. */
export function runBot({
  address,
  ports,
  clock,
  zone,
  log,
  times = BOT_TIMES,
}: {
  address: PuppetAddress;
  ports: BotPorts;
  clock: Clock;
  zone: string;
  log: Log;
  times?: BotTimes;
}): Bot {
  const setting = { chat: ports.chat, inTurn: new InTurn(), clock, zone, log, onAnswered: () => outbox.wake() };
  const session = keepSession({
    build: () => {
      const wechaty = WechatyBuilder.build({ puppet: connectPuppet(address) });
      wechaty.use(converse({ ...setting, picturePatienceMs: times.picturePatienceMs }), befriend(setting));
      return wechaty;
    },
    account: ports.account,
    times,
    log,
  });
  const outbox = startOutbox({
    port: {
      ...ports.outbox,
      lease: () => (session.current() === null ? Promise.resolve({ againAt: null }) : ports.outbox.lease()),
    },
    send: (message) => {
      const bot = session.current();
      return bot === null
        ? Promise.resolve({ is: "rejected", reason: "no session" })
        : sendMessage(bot.puppet, message, SEND_PATIENCE_MS);
    },
    clock,
    log,
  });
  const catchUp = startCatchUp({ ...setting, lookEveryMs: times.catchUpEveryMs });
  return {
    async stop() {
      await catchUp.stop();
      await outbox.stop();
      await session.stop();
    },
  };
}
