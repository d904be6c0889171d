import { createInterface } from "node:readline";
import { z } from "zod";
import { UsageError, type CliCommand } from "#app/platform/cli/command.ts";
import { defineCommand } from "#app/platform/cli/define-command.ts";
import { LANGUAGES } from "#app/shared/locale.ts";
import { understand } from "./conversations/understanding/understand.ts";

/** One line of input. `language` is the conversation's so far, `projects` the names of developments on sale. */
const lineSchema = z.object({
  text: z.string(),
  language: z.enum(LANGUAGES).optional(),
  projects: z.array(z.string()).optional(),
});

const understandCommand = defineCommand({
  name: "understand",
  usage: "< MESSAGES.jsonl",
  summary: 'tell what chat messages mean: lines {"text"} in, lines {"text", "intent", "slots"} out',
  schema: z.object({ words: z.tuple([]) }),
  async run(_options, { out }) {
    let number = 0;
    for await (const line of createInterface({ input: process.stdin })) {
      number += 1;
      if (line.trim() === "") continue;
      const { text, ...hearing } = readLine(line, number);
      const { intent, slots } = understand(text, hearing);
      const meaning = { text, intent, slots };
      out.show([JSON.stringify(meaning)], meaning);
    }
    return 0;
  },
});

export const cliCommands: readonly CliCommand[] = [understandCommand];

function readLine(line: string, number: number): z.output<typeof lineSchema> {
  const parsed = lineSchema.safeParse(parseJson(line));
  if (!parsed.success) throw new UsageError(`line ${number} is no JSON object with a "text"`);
  return parsed.data;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
