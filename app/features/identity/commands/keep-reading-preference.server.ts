import type { Context } from "#app/platform/context.ts";
import type { Language } from "#app/shared/locale.ts";

/** How somebody reads the club. */
export type ReadingPreference = { language: Language } | { largeType: boolean };

/** Remembers how the signed-in person reads, so that their next device starts the same way. Visitors have a cookie only. */
export async function keepReadingPreference({ db, actor }: Context, preference: ReadingPreference): Promise<void> {
  if (actor.kind === "member") {
    await db.member.update({ where: { id: actor.memberId }, data: preference });
  }
  if (actor.kind === "staff" && "language" in preference) {
    await db.staff.update({ where: { id: actor.staffId }, data: preference });
  }
}
