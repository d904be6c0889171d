import type { Pool } from "pg";
import type { z } from "zod";
import type { Clock } from "../clock.ts";
import type { Context, JobActor } from "../context.ts";
import type { Env } from "../env.ts";
import type { Log } from "../log.ts";
import type { Random } from "../random.ts";
import type { Storage } from "../storage.ts";

/** What a command works on when it needs the club itself; commands of features are called with it directly. */
export type CliClub = Context<JobActor> & { pool: Pool; storage: Storage; env: Env; log: Log };

export type CliOutput = {
  /** Whether `--json` was given. */
  isJson: boolean;
  /** Shows a result: the lines to a person, the value to a program. */
  show(lines: readonly string[], json: unknown): void;
  /** Tells how things go, beside the result. */
  note(line: string): void;
};

export type CliTools = {
  out: CliOutput;
  clock: Clock;
  random: Random;
  zone: string;
  /** Joins the running club, or starts its database until the command ends. */
  openClub(): Promise<CliClub>;
};

/** A command of the operator's command line, ready to be listed. */
export type CliCommand = {
  /** One or more words, for example "register import". */
  name: string;
  /** What follows the name, for example "FILE [--dry-run]"; `--json` goes without saying. */
  usage: string;
  /** One line for the list of commands. */
  summary: string;
  /** @returns the exit code. @throws UsageError, or OperatorError when the club cannot be reached. */
  run(args: readonly string[], tools: CliTools): Promise<number>;
};

export type CommandDefinition<Schema extends z.ZodType> = Omit<CliCommand, "run"> & {
  /** Options that take a value, and those that do not, by their names without dashes. */
  valueOptions?: readonly string[];
  flagOptions?: readonly string[];
  /** Fits an object of the options by name, with the remaining words in order under `words`. */
  schema: Schema;
  /** @returns the exit code. */
  run(input: z.output<Schema>, tools: CliTools): Promise<number>;
};

/** What was typed is not what the command understands; its message says which part. */
export class UsageError extends Error {
  override name = "UsageError";
}
