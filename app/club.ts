/** `npm run club -- <command>`: the operator's command line. */
import { databaseCommands } from "./platform/cli/database-commands.ts";
import { runCli } from "./platform/cli/run-cli.ts";
import { exitWithReason } from "./platform/process/exit.ts";
import { cliCommands as careCommands } from "./features/care/cli.ts";
import { cliCommands as identityCommands } from "./features/identity/cli.ts";
import { cliCommands as membershipCommands } from "./features/membership/cli.ts";
import { cliCommands as rewardsCommands } from "./features/rewards/cli.ts";
import { cliCommands as chatCommands } from "#bots/cli.ts";

const commands = [
  ...databaseCommands,
  ...careCommands,
  ...chatCommands,
  ...identityCommands,
  ...membershipCommands,
  ...rewardsCommands,
];

process.exitCode = await runCli(commands, process.argv.slice(2)).catch(exitWithReason);
