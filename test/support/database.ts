import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { openDatabase, type Database } from "#app/platform/db/database.ts";

/**
 * Gives the test file a database of its own with the club's tables and nothing in them.
 * Called at the top of a test file; the database goes when the file's tests are over.
 * @param max most connections at once.
 */
export async function testDatabase({ max = 10 }: { max?: number } = {}): Promise<Database> {
  const templateUrl = inject("templateUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(templateUrl, `CREATE DATABASE ${name} TEMPLATE ${databaseName(templateUrl)}`);
  const database = openDatabase(replaceDatabase(templateUrl, name), { max, applicationName: "kehui test" });
  afterAll(async () => {
    await database.close();
    await administer(templateUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  });
  return database;
}

async function administer(templateUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: replaceDatabase(templateUrl, "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function databaseName(url: string): string {
  return new URL(url).pathname.slice(1);
}

function replaceDatabase(url: string, name: string): string {
  const replaced = new URL(url);
  replaced.pathname = `/${name}`;
  return replaced.href;
}
