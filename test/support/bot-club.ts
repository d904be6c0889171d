import { vi, expect } from "vitest";
import { sealedCodeSchema } from "#app/features/identity/jobs/definitions.ts";
import { SEND_LIMITS } from "#app/features/outreach/rules/send-limits.ts";
import type { Clock } from "#app/platform/clock.ts";
import type { Context, VisitorActor } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db/database.ts";
import type { Env } from "#app/platform/env.ts";
import { silentLog } from "#app/platform/log.ts";
import { findFreePort } from "#app/platform/process/free-port.ts";
import { systemRandom } from "#app/platform/random.ts";
import { openStorage, type Storage } from "#app/platform/storage.ts";
import type { Temporal } from "#app/shared/club-time.ts";
import { clubAccount, enterAccount } from "#bots/club-account.ts";
import { clubChat } from "#bots/club-chat.ts";
import { clubOutbox } from "#bots/club-outbox.ts";
import type { Bubble } from "#bots/gateway/mailbox.ts";
import { startGateway, type Gateway } from "#bots/gateway/start-gateway.ts";
import type { BotPorts, OutboxPort } from "#bots/ports.ts";
import { quietWechaty } from "#bots/puppet.ts";
import { runBot, type Bot } from "#bots/run-bot.ts";
import type { Builders } from "./builders.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";

const TOKEN = "insecure_0123456789abcdef";
const ACCOUNT = { key: "test", name: "小管家" };
const TIMES = {
  probeEveryMs: 400,
  probePatienceMs: 2_000,
  loginPatienceMs: 10_000,
  restartAfterMs: 200,
  catchUpEveryMs: 1_000,
  picturePatienceMs: 10_000,
};
const PATIENCE = { timeout: 30_000, interval: 50 };
/** Club seconds in a second. */
const HASTE = 10;

/** The bot as `bots/main.ts` runs it, between a real database and the local gateway. */
export type BotClub = {
  gateway: Gateway;
  /** Where a page that plays the people finds the gateway: what the club's variables say. */
  chat: Pick<Env, "gatewayControlUrl" | "puppet">;
  ctx: Context<VisitorActor>;
  storage: Storage;
  /** Starts the bot and waits until it is online. @param change makes other ports of the club's. */
  startBot(change?: (ports: BotPorts) => BotPorts): Promise<Bot>;
  /** Opens the gateway again, on the same ports. */
  openGateway(): Promise<void>;
  accountState(): Promise<string>;
  /** A person writes. @returns the network's id of the message. */
  write(key: string, text: string): string;
  /** A person sends a picture. */
  show(key: string, picture: Uint8Array): void;
  /** The account's latest bubble on the person's phone, once there are `count` of them. */
  hears(key: string, count: number): Promise<Bubble>;
  /** The latest one-time code that was asked for. */
  latestCode(): Promise<string>;
};

/** One person's phone, on which answers are read one after the other. */
export type ChatPhone = {
  /** Writes. @returns the first bubble in answer. */
  ask(text: string): Promise<Bubble>;
  show(picture: Uint8Array): Promise<Bubble>;
  next(): Promise<Bubble>;
  /** Waits until the club has nothing left to send. @throws when more came than was read. */
  hearsNoMore(): Promise<void>;
};

export function chatPhone({ gateway, ctx, write, show, hears }: BotClub, key: string): ChatPhone {
  let read = 0;
  const next = () => hears(key, (read += 1));
  return {
    next,
    ask(text) {
      write(key, text);
      return next();
    },
    show(picture) {
      show(key, picture);
      return next();
    },
    async hearsNoMore() {
      const isWaiting = { state: { in: ["queued" as const, "sending" as const] } };
      await vi.waitFor(async () => expect(await ctx.db.outboxMessage.count({ where: isWaiting })).toBe(0), PATIENCE);
      const heard = gateway.account.mailbox.read(key, 0).filter(({ from }) => from === "account");
      expect(heard.slice(read)).toEqual([]);
    },
  };
}

export async function openBotClub(db: Db, builders: Builders): Promise<BotClub> {
  quietWechaty();
  const [servicePort, controlPort] = [await findFreePort(), await findFreePort()];
  const clock = hurry(builders.clock.now());
  const ctx: Context<VisitorActor> = { ...builders.as({ kind: "visitor" }), clock };
  const open = () => startGateway({ servicePort, controlPort, token: TOKEN, clock, random: systemRandom });
  const accountId = await enterAccount(ctx, ACCOUNT);
  const storage = openStorage(makeTemporaryFolder("kehui-bot-"));
  const accountState = async () => (await db.chatAccount.findUniqueOrThrow({ where: { id: accountId } })).state;

  const club: BotClub = {
    gateway: await open(),
    chat: {
      gatewayControlUrl: `http://127.0.0.1:${controlPort}`,
      puppet: { token: TOKEN, endpoint: `127.0.0.1:${servicePort}` },
    },
    ctx,
    storage,
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
          outbox: skipPauses(clubOutbox(setting, "test"), clock),
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
    show(key, picture) {
      const person = club.gateway.account.crowd.add({ key, name: key, friend: true });
      const base64 = Buffer.from(picture).toString("base64");
      club.gateway.account.hear(person, { text: "", picture: { name: "photo.jpg", base64 } });
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

type HastyClock = Clock & { skipTo(instant: Temporal.Instant): void };

function hurry(from: Temporal.Instant): HastyClock {
  let startedMs = performance.now();
  const now = () => from.add({ milliseconds: Math.round((performance.now() - startedMs) * HASTE) });
  return {
    now,
    skipTo(instant) {
      const ahead = instant.epochMilliseconds - now().epochMilliseconds;
      startedMs -= Math.max(0, ahead) / HASTE;
    },
  };
}

/** The governor's pauses between two messages are kept in the club's time, and pass at once in the test's. */
function skipPauses(outbox: OutboxPort, clock: HastyClock): OutboxPort {
  return {
    ...outbox,
    async lease() {
      const next = await outbox.lease();
      if ("message" in next || next.againAt === null) return next;
      const isPause = next.againAt.since(clock.now()).total("seconds") <= SEND_LIMITS.maxGapSeconds;
      if (isPause) clock.skipTo(next.againAt);
      return next;
    },
  };
}
