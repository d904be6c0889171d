import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "#app/platform/db/database.ts";
import { findRunning } from "#app/platform/postgres/embedded.ts";
import { startClub } from "./club.ts";
import { listScenes } from "./scenes.ts";

/** Opens one demo club for all end-to-end tests. @returns what closes it. */
export default async function openClub(): Promise<() => Promise<void>> {
  const club = await startClub();
  process.env.E2E_URL = club.url;
  process.env.E2E_DATA_DIR = club.dataDir;
  await keepScenes(club.dataDir);
  return club.stop;
}

/** The scenes' things are found before any test moves them on. */
async function keepScenes(dataDir: string): Promise<void> {
  const { db, close } = openDatabase((await findRunning(dataDir)) ?? "", { max: 2 });
  writeFileSync(join(dataDir, "scenes.json"), JSON.stringify(await listScenes(db).finally(close)));
}
