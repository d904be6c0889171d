import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Prisma } from "#app/platform/db/database.ts";
import { joinSchemaFiles, migrationsFolder, readSchemaFiles } from "#prisma/schema-files.ts";
import { testDatabase } from "#test/support/database.ts";

const { db } = await testDatabase();

describe("the data model", () => {
  test("has a migration for its last change", () => {
    const atLastMigration = readFileSync(join(migrationsFolder, "last-schema.prisma"), "utf8");
    expect(atLastMigration).toBe(joinSchemaFiles(readSchemaFiles()));
  });

  test.each(Object.values(Prisma.ModelName))("fits the migrated table of %s", async (model) => {
    const table: unknown = Reflect.get(db, model.charAt(0).toLowerCase() + model.slice(1));
    const hasRows = typeof table === "object" && table !== null && "findFirst" in table;
    expect(hasRows && typeof table.findFirst === "function" ? await table.findFirst() : undefined).not.toBeUndefined();
  });
});
