/** `npm run bot`: runs the club's chat account over a Wechaty puppet service, hosted or the local gateway. */
import { setTimeout as sleep } from "node:timers/promises";
import { readClub } from "#app/features/identity/public.server.ts";
import { systemClock } from "#app/platform/clock.ts";
import type { Context, VisitorActor } from "#app/platform/context.ts";
import { openDatabase, type Db } from "#app/platform/db/database.ts";
import { readEnv } from "#app/platform/env.ts";
import { createLog } from "#app/platform/log.ts";
import { OperatorError } from "#app/platform/operator-error.ts";
import { exitWithReason } from "#app/platform/process/exit.ts";
import { onShutdown } from "#app/platform/process/shutdown.ts";
import { systemRandom } from "#app/platform/random.ts";
import { openStorage } from "#app/platform/storage.ts";
import { createVault } from "#app/platform/vault.ts";
import { accountKeyOf } from "./account-key.ts";
import { clubAccount, enterAccount } from "./club-account.ts";
import { clubChat } from "./club-chat.ts";
import { clubOutbox } from "./club-outbox.ts";
import { quietWechaty } from "./puppet.ts";
import { runBot } from "./run-bot.ts";

const CONNECTIONS = 6;
/** How often a club that is not set up yet is looked for, in milliseconds. */
const CLUB_EVERY_MS = 2_000;

await startBot().catch(exitWithReason);

async function startBot(): Promise<void> {
  const env = readEnv();
  if (env.puppet === null) throw new OperatorError("The bot needs WECHATY_PUPPET_SERVICE_TOKEN. See .env.example.");
  const log = createLog({ process: "bot", level: env.logLevel });
  quietWechaty();
  const database = openDatabase(env.databaseUrl, { max: CONNECTIONS, applicationName: "kehui bot" });
  const stopping = new AbortController();
  let stop = async (): Promise<void> => {};
  onShutdown(async () => {
    stopping.abort();
    await stop();
    await database.close();
  });
  const club = await waitForClub(database.db, stopping.signal);
  if (club === null) return;

  const vault = createVault(env.clubSecret);
  const ctx: Context<VisitorActor> = {
    db: database.db,
    clock: systemClock,
    random: systemRandom,
    vault,
    zone: env.clubZone,
    actor: { kind: "visitor" },
  };
  const account = { key: accountKeyOf(vault, env.puppet.token), name: club.name };
  const accountId = await enterAccount(ctx, account);
  const setting = { ctx, accountId, storage: openStorage(env.storageDir), clubUrl: env.clubUrl };
  const bot = runBot({
    address: env.puppet,
    ports: {
      chat: clubChat(setting),
      outbox: clubOutbox(setting, `bot ${process.pid}`),
      account: clubAccount(ctx, { ...account, accountId }),
    },
    clock: systemClock,
    zone: env.clubZone,
    log,
  });
  stop = () => bot.stop();
  log.info("bot ready");
}

/** What people write before the club is set up waits in the network. */
async function waitForClub(db: Db, signal: AbortSignal): Promise<{ name: string } | null> {
  while (!signal.aborted) {
    const club = await readClub(db);
    if (club !== null) return club;
    await sleep(CLUB_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
  return null;
}
