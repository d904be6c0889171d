/**
 * `npm run db:new <name>`: writes the next migration.
 * The data model as it was at the last migration lies beside the migrations, so the difference needs no database,
 * and what only SQL can say (triggers, checks, partial indexes) is added to migration.sql by hand and stays.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diffSchemas } from "./schema-engine.ts";
import { joinSchemaFiles, migrationsFolder, readSchemaFiles } from "./schema-files.ts";
import { systemClock } from "#app/platform/clock.ts";

const lastSchemaFile = join(migrationsFolder, "last-schema.prisma");

const name = (process.argv[2] ?? "").replaceAll("-", "_");
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  process.stderr.write("Usage: npm run db:new <name>, the name in lower case with underscores\n");
  process.exit(1);
}

const files = readSchemaFiles();
const lastSchema = existsSync(lastSchemaFile)
  ? [{ path: "last-schema.prisma", content: readFileSync(lastSchemaFile, "utf8") }]
  : [];
const sql = await diffSchemas(lastSchema, files);

const folder = join(migrationsFolder, `${timestamp()}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "migration.sql"), sql);
writeFileSync(lastSchemaFile, joinSchemaFiles(files));
writeFileSync(join(migrationsFolder, "migration_lock.toml"), 'provider = "postgresql"\n');
process.stdout.write(`${join(folder, "migration.sql")}\n`);

/** @returns UTC to the second, digits only, the prefix by which migrations are ordered. */
function timestamp(): string {
  return systemClock.now().toString({ smallestUnit: "second" }).replace(/\D/g, "");
}
