import { z } from "zod";
import { migrateDatabase } from "../db/migrate.ts";
import type { CliCommand } from "./command.ts";
import { defineCommand } from "./define-command.ts";

const noWords = z.object({ words: z.tuple([]) });

const migrate = defineCommand({
  name: "db migrate",
  usage: "",
  summary: "bring the database up to date",
  schema: noWords,
  async run(_input, { out, openClub }) {
    const { env } = await openClub();
    const applied = await migrateDatabase(env.databaseUrl);
    out.show(applied.length === 0 ? ["The database is up to date."] : applied.map((name) => `Applied ${name}`), {
      applied,
    });
    return 0;
  },
});

const url = defineCommand({
  name: "db url",
  usage: "",
  summary: "print the address of the club's database, with its password",
  schema: noWords,
  async run(_input, { out, openClub }) {
    const { env } = await openClub();
    out.show([env.databaseUrl], { url: env.databaseUrl });
    return 0;
  },
});

export const databaseCommands: readonly CliCommand[] = [migrate, url];
