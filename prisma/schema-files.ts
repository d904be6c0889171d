import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const schemaFolder = join(import.meta.dirname, "schema");
export const migrationsFolder = join(import.meta.dirname, "migrations");

/** One file of the data model. */
export type SchemaFile = { path: string; content: string };

/** @returns the data model's files, ordered by name. */
export function readSchemaFiles(): SchemaFile[] {
  return readdirSync(schemaFolder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(schemaFolder, name), "utf8") }));
}

/** @returns the whole data model as one text, each file under a line with its name. */
export function joinSchemaFiles(files: readonly SchemaFile[]): string {
  return files.map((file) => `// file: ${file.path}\n${file.content.trimEnd()}\n`).join("\n");
}

/** @returns a hex digest that changes with any file of the data model. */
export function hashSchemaFiles(files: readonly SchemaFile[]): string {
  return createHash("sha256").update(joinSchemaFiles(files)).digest("hex");
}
