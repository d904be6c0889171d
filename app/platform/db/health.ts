import type { Db } from "./database.ts";

/** @returns whether the database answers now. */
export async function checkDatabase(db: Db): Promise<boolean> {
  try {
    await db.$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
