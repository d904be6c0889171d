import { startClub } from "./club.ts";

/** Opens one demo club for all end-to-end tests. @returns what closes it. */
export default async function openClub(): Promise<() => Promise<void>> {
  const club = await startClub();
  process.env.E2E_URL = club.url;
  process.env.E2E_DATA_DIR = club.dataDir;
  return club.stop;
}
