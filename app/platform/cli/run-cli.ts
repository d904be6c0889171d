import { systemClock } from "../clock.ts";
import { openDatabase } from "../db/database.ts";
import { migrateDatabase } from "../db/migrate.ts";
import { readClubZone, readEnv, readStartEnv } from "../env.ts";
import { createLog } from "../log.ts";
import { joinClubDatabase } from "../process/club-database.ts";
import { systemRandom } from "../random.ts";
import { openStorage } from "../storage.ts";
import { createVault } from "../vault.ts";
import { UsageError, type CliClub, type CliCommand, type CliOutput } from "./command.ts";

/** Connections of one command. */
const connections = 8;
/** Imports and checks of the whole books take longer than any page. */
const statementTimeoutMs = 600_000;

/**
 * Runs the command that the arguments begin with.
 * @param args as typed after `club`.
 * @returns the exit code: the command's own, 2 for what is not understood.
 */
export async function runCli(commands: readonly CliCommand[], args: readonly string[]): Promise<number> {
  const isJson = args.includes("--json");
  const words = args.filter((arg) => arg !== "--json");
  const command = findCommand(commands, words);
  if (command === undefined) {
    return listCommands(commands, words);
  }
  const rest = words.slice(command.name.split(" ").length);
  if (rest.includes("--help")) {
    process.stdout.write(`${describe(command)}\n`);
    return 0;
  }
  const club = lazyClub();
  try {
    return await command.run(rest, {
      out: createOutput(isJson),
      clock: systemClock,
      random: systemRandom,
      zone: readClubZone(),
      openClub: club.open,
    });
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${describe(command)}\n`);
      return 2;
    }
    throw error;
  } finally {
    await club.close();
  }
}

function findCommand(commands: readonly CliCommand[], words: readonly string[]): CliCommand | undefined {
  return commands.find((command) => command.name.split(" ").every((word, index) => words[index] === word));
}

function listCommands(commands: readonly CliCommand[], words: readonly string[]): number {
  const isAsked = words.length === 0 || words[0] === "--help" || words[0] === "help";
  const widest = Math.max(...commands.map((command) => command.name.length));
  const list = commands
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((command) => `  ${command.name.padEnd(widest)}  ${command.summary}`);
  const text = ["Usage: npm run club -- <command> [--json]", "", ...list, "", "club <command> --help tells more."].join(
    "\n",
  );
  if (isAsked) {
    process.stdout.write(`${text}\n`);
    return 0;
  }
  process.stderr.write(`There is no command "${words.join(" ")}".\n\n${text}\n`);
  return 2;
}

function describe(command: CliCommand): string {
  return `${command.summary}\n\nUsage: club ${command.name} ${command.usage} [--json]`;
}

function createOutput(isJson: boolean): CliOutput {
  return {
    isJson,
    show(lines, json) {
      const text = isJson ? JSON.stringify(json) : lines.join("\n");
      process.stdout.write(`${text}\n`);
    },
    note(line) {
      process.stderr.write(`${line}\n`);
    },
  };
}

/** Most commands need no club; it is opened by the first question for it and closed once at the end. */
function lazyClub(): { open(): Promise<CliClub>; close(): Promise<void> } {
  let opened: Promise<{ club: CliClub; close(): Promise<void> }> | undefined;
  return {
    async open() {
      opened ??= openClub();
      return (await opened).club;
    },
    async close() {
      await (await opened)?.close();
    },
  };
}

async function openClub(): Promise<{ club: CliClub; close(): Promise<void> }> {
  const joined = await joinClubDatabase(readStartEnv(), "a club command");
  const env = readEnv({ ...process.env, DATABASE_URL: joined.url, CLUB_SECRET: joined.secret });
  if (joined.isOwn) {
    await migrateDatabase(joined.url);
  }
  const database = openDatabase(joined.url, { max: connections, applicationName: "kehui club", statementTimeoutMs });
  return {
    club: {
      db: database.db,
      pool: database.pool,
      clock: systemClock,
      random: systemRandom,
      vault: createVault(env.clubSecret),
      zone: env.clubZone,
      actor: { kind: "job", name: "club" },
      storage: openStorage(env.storageDir),
      env,
      log: createLog({ process: "club", level: "warn", toStandardError: true }),
    },
    async close() {
      await database.close();
      await joined.stop();
    },
  };
}
