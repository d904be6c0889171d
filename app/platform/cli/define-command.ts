import { parseArgs, type ParseArgsConfig } from "node:util";
import { z } from "zod";
import { UsageError, type CliCommand, type CommandDefinition } from "./command.ts";

/** Defines a command from the shape of what it takes. */
export function defineCommand<Schema extends z.ZodType>(definition: CommandDefinition<Schema>): CliCommand {
  const { name, usage, summary, schema } = definition;
  return {
    name,
    usage,
    summary,
    async run(args, tools) {
      const parsed = schema.safeParse(readOptions(definition, args));
      if (!parsed.success) {
        throw new UsageError(parsed.error.issues.map(describe).join("; "));
      }
      return definition.run(parsed.data, tools);
    },
  };
}

/** A calendar day, for example 2026-11-21. */
export const dayOption = z.iso.date("must be a day such as 2026-11-21");

type OptionNames = { valueOptions?: readonly string[]; flagOptions?: readonly string[] };

function readOptions({ valueOptions = [], flagOptions = [] }: OptionNames, args: readonly string[]): object {
  const options: ParseArgsConfig["options"] = Object.fromEntries([
    ...valueOptions.map((name) => [name, { type: "string" }] as const),
    ...flagOptions.map((name) => [name, { type: "boolean", default: false }] as const),
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { ...values, words: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function describe(issue: z.core.$ZodIssue): string {
  const [name, position] = issue.path;
  if (name === "words") {
    return position === undefined || issue.input === undefined ? "a word is missing or too many" : issue.message;
  }
  return issue.code === "invalid_type" ? `--${String(name)} is missing` : `--${String(name)} ${issue.message}`;
}
