import type { Context } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db/database.ts";
import type { ClubFace } from "#app/platform/http/load-context.ts";

/** A change of the club's name or colours is seen by every web process within this time. */
const KEPT_MS = 1_000;

const kept = new WeakMap<Db, { club: ClubFace; untilMs: number }>();

/** @returns the club as every page shows it, at most a second old; null before it is set up. */
export async function readClub(db: Db): Promise<ClubFace | null> {
  const known = kept.get(db);
  if (known !== undefined && performance.now() < known.untilMs) return known.club;
  const club = await db.club.findUnique({
    where: { id: 1 },
    select: {
      name: true,
      developerName: true,
      isDemo: true,
      actColor: true,
      attendColor: true,
      logoKey: true,
      dutyPhone: true,
    },
  });
  if (club !== null) kept.set(db, { club, untilMs: performance.now() + KEPT_MS });
  return club;
}

/** @returns what is stored this moment, for the page that has just changed it. */
export function readClubNow(ctx: Pick<Context, "db">) {
  return ctx.db.club.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, developerName: true, dutyPhone: true, actColor: true, attendColor: true },
  });
}
