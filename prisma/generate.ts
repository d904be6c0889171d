/**
 * Writes the database client from the data model, when the model has changed since it was last written.
 * Prisma insists on a schema engine binary although generating never runs it; naming an executable
 * that exists keeps it from downloading one.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { hashSchemaFiles, readSchemaFiles, schemaFolder } from "./schema-files.ts";

const generatedFolder = join(import.meta.dirname, "../app/platform/db/generated");
const hashFile = join(generatedFolder, ".schema-hash");
const hash = `${readPrismaVersion()} ${hashSchemaFiles(readSchemaFiles())}`;

if (!existsSync(hashFile) || readFileSync(hashFile, "utf8") !== hash) {
  generate();
  writeFileSync(hashFile, hash);
}

function readPrismaVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)("prisma/package.json");
  const isManifest = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return isManifest ? String(manifest.version) : "";
}

function generate(): void {
  const command = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const run = spawnSync(process.execPath, [command, "generate", "--schema", schemaFolder, "--no-hints"], {
    encoding: "utf8",
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}\n`);
    process.exit(1);
  }
}
