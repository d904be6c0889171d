import { vi, expect } from "vitest";
import { sealedCodeSchema } from "#app/features/identity/jobs/definitions.ts";
import { systemClock, type Clock } from "#app/platform/clock.ts";
import type { Context, VisitorActor } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db/database.ts";
import { silentLog } from "#app/platform/log.ts";
import { findFreePort } from "#app/platform/process/free-port.ts";
import { systemRandom } from "#app/platform/random.ts";
import { openStorage } from "#app/platform/storage.ts";
import type { Temporal } from "#app/shared/club-time.ts";
import { clubAccount, enterAccount } from "#bots/club-account.ts";
import { clubChat } from "#bots/club-chat.ts";
import { clubOutbox } from "#bots/club-outbox.ts";
import type { Bubble } from "#bots/gateway/mailbox.ts";
import { startGateway, type Gateway } from "#bots/gateway/start-gateway.ts";
import type { BotPorts } from "#bots/ports.ts";
import { quietWechaty } from "#bots/puppet.ts";
import { runBot, type Bot } from "#bots/run-bot.ts";
import type { Builders } from "./builders.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";

const TOKEN = "insecure_0123456789abcdef";
const ACCOUNT = { key: "test", name: "小管家" };
const TIMES = { probeEveryMs: 400, probePatienceMs: 2_000, loginPatienceMs: 10_000, restartAfterMs: 200 };
const PATIENCE = { timeout: 30_000, interval: 50 };
/** Club seconds in a second: the governor's pauses between messages are long. */
const HASTE = 10;

/** The bot as `bots/main.ts` runs it, between a real database and the local gateway. */
export type BotClub = {
  gateway: Gateway;
  ctx: Context<VisitorActor>;
  /** Starts the bot and waits until it is online. @param change makes other ports of the club's. */
  startBot(change?: (ports: BotPorts) => BotPorts): Promise<Bot>;
  /** Opens the gateway again, on the same ports. */
  openGateway(): Promise<void>;
  accountState(): Promise<string>;
  /** A person writes. @returns the network's id of the message. */
  write(key: string, text: string): string;
  /** The account's latest bubble on the person's phone, once there are `count` of them. */
  hears(key: string, count: number): Promise<Bubble>;
  /** The latest one-time code that was asked for. */
  latestCode(): Promise<string>;
};

export async function openBotClub(db: Db, builders: Builders): Promise<BotClub> {
  quietWechaty();
  const [servicePort, controlPort] = [await findFreePort(), await findFreePort()];
  const clock = hurry(builders.clock.now());
  const ctx: Context<VisitorActor> = { ...builders.as({ kind: "visitor" }), clock };
  const open = () => startGateway({ servicePort, controlPort, token: TOKEN, clock: systemClock, random: systemRandom });
  const accountId = await enterAccount(ctx, ACCOUNT);
  const storage = openStorage(makeTemporaryFolder("kehui-bot-"));
  const accountState = async () => (await db.chatAccount.findUniqueOrThrow({ where: { id: accountId } })).state;

  const club: BotClub = {
    gateway: await open(),
    ctx,
    accountState,
    async openGateway() {
      club.gateway = await open();
    },
    async startBot(change = (ports) => ports) {
      const setting = { ctx, accountId, storage, clubUrl: "https://club.example" };
      const bot = runBot({
        address: { token: TOKEN, endpoint: `127.0.0.1:${servicePort}` },
        ports: change({
          chat: clubChat(setting),
          outbox: clubOutbox(setting, "test"),
          account: clubAccount(ctx, { ...ACCOUNT, accountId }),
        }),
        clock,
        zone: ctx.zone,
        log: silentLog,
        times: TIMES,
      });
      await vi.waitFor(async () => expect(await accountState()).toBe("online"), PATIENCE);
      return bot;
    },
    write(key, text) {
      const person = club.gateway.account.crowd.add({ key, name: key, friend: true });
      return club.gateway.account.hear(person, { text, picture: null });
    },
    hears(key, count) {
      return vi.waitFor(() => {
        const heard = club.gateway.account.mailbox.read(key, 0).filter(({ from }) => from === "account");
        const latest = heard[count - 1];
        expect(latest, JSON.stringify(heard)).toBeDefined();
        if (latest === undefined) throw new Error("nothing heard");
        return latest;
      }, PATIENCE);
    },
    async latestCode() {
      const [job] = await db.$queryRaw<{ payload: { sealed: string } }[]>`
        SELECT payload FROM graphile_worker._private_jobs ORDER BY id DESC LIMIT 1`;
      return sealedCodeSchema.parse(JSON.parse(ctx.vault.decrypt(job?.payload.sealed ?? ""))).code;
    },
  };
  return club;
}

function hurry(from: Temporal.Instant): Clock {
  const startedMs = performance.now();
  return { now: () => from.add({ milliseconds: Math.round((performance.now() - startedMs) * HASTE) }) };
}
