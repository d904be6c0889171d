import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { z } from "zod";
import type { CliClub, CliCommand } from "#app/platform/cli/command.ts";
import { defineCommand } from "#app/platform/cli/define-command.ts";
import { newId } from "#app/platform/context.ts";
import { textFunction } from "#app/platform/i18n/texts.server.ts";
import { OperatorError } from "#app/platform/operator-error.ts";
import { SheetRefused } from "#app/platform/sheet/sheet.ts";
import { invariant } from "#app/shared/invariant.ts";
import { discardRegister, forgetFile } from "./commands/register/discard-register.server.ts";
import { receiveRegister } from "./commands/register/receive-register.server.ts";
import type { RegisterResult } from "./commands/register/register-record.server.ts";
import { runRegister } from "./commands/register/run-register.server.ts";
import { listRejected, type RejectedRow } from "./queries/register/faults.server.ts";
import { missingFields } from "./rules/register/map-columns.ts";
import { columnMappingSchema } from "./schemas.ts";

const registerImport = defineCommand({
  name: "register import",
  usage: "FILE [--dry-run]",
  summary: "import an owner register (.csv or .xlsx)",
  flagOptions: ["dry-run"],
  schema: z.object({
    words: z.tuple([z.string()], "needs the FILE to import"),
    "dry-run": z.boolean().default(false),
  }),
  async run({ words: [file], "dry-run": isDryRun }, { out, openClub }) {
    const path = await findFile(file);
    const club = await openClub();
    const { importId, headerRow } = await receive(club, path);
    const { rows, ...result } = await run(club, importId, isDryRun);
    const rejected = await listRejected(club, importId);
    if (isDryRun) await discardRegister(club, club.storage, { importId });
    else await forgetFile(club, importId);
    const { created, updated, unchanged } = result;
    const valid = rows - result.rejected;
    const lines = describe({ rows, ...result }, rejected, { isDryRun, headerRow });
    out.show(lines, { rows, valid, created, updated, unchanged, rejected });
    return 0;
  },
});

/** npm runs scripts in the project's folder; the path is meant from where the operator stands. */
async function findFile(file: string): Promise<string> {
  const path = resolve(process.env["INIT_CWD"] ?? ".", file);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new OperatorError(`There is no file ${path}.`);
  return path;
}

async function receive(club: CliClub, path: string): Promise<{ importId: string; headerRow: number }> {
  const input = { id: newId(club), fileName: basename(path), body: createReadStream(path) };
  const received = await receiveRegister(club, club.storage, input);
  if (!received.ok) throw refusal(received.reason);
  const { importId } = received.value;
  const { mapping, headerRow } = await club.db.registerImport.findUniqueOrThrow({ where: { id: importId } });
  const missing = missingFields(columnMappingSchema.parse(mapping));
  if (missing.length === 0) return { importId, headerRow };
  await discardRegister(club, club.storage, { importId });
  throw new OperatorError(`The file has no column for: ${missing.join(", ")}. Map the columns in the staff console.`);
}

async function run(club: CliClub, importId: string, isDryRun: boolean): Promise<RegisterResult> {
  try {
    const result = await runRegister(club, { importId, isDryRun, onProgress: () => Promise.resolve(true) });
    invariant(result !== null, "a new import is not done");
    return result;
  } catch (error) {
    await discardRegister(club, club.storage, { importId });
    throw error instanceof SheetRefused ? refusal(error.reason) : error;
  }
}

function refusal(reason: string): OperatorError {
  return new OperatorError(textFunction("en", "membership")(`register.refusal.${reason}`));
}

/** A row is named with its line as a spreadsheet numbers it, too. */
function describe(
  result: RegisterResult,
  rejected: readonly RejectedRow[],
  { isDryRun, headerRow }: { isDryRun: boolean; headerRow: number },
): string[] {
  const { rows, created, updated, unchanged } = result;
  return [
    isDryRun ? `${rows} rows checked; nothing was written.` : `${rows} rows imported.`,
    `created ${created}, updated ${updated}, unchanged ${unchanged}, rejected ${rejected.length}`,
    ...rejected.map(({ row, reason, value }) => `row ${row} (line ${headerRow + row}): ${reason} ${value}`.trimEnd()),
  ];
}

export const cliCommands: readonly CliCommand[] = [registerImport];
