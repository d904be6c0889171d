import type { Context } from "#app/platform/context.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";

/** Ended sessions stay listed for so long, so that a member can see what was signed in. */
const SESSION_DAYS = 90;
const CODE_DAYS = 2;

/** Removes what has run out. Nothing asks for it any more; keeping it would only keep personal data. */
export async function cleanUp({ db, clock }: Pick<Context, "db" | "clock">): Promise<void> {
  const now = clock.now();
  const before = (days: number) => ({ lt: dateFromInstant(now.subtract({ hours: days * 24 })) });
  await db.rateLimit.deleteMany({ where: { expiresAt: before(0) } });
  await db.interruptedForm.deleteMany({ where: { expiresAt: before(0) } });
  await db.oneTimeCode.deleteMany({ where: { expiresAt: before(CODE_DAYS) } });
  await db.setupToken.deleteMany({ where: { expiresAt: before(CODE_DAYS) } });
  await db.passwordLink.deleteMany({ where: { expiresAt: before(SESSION_DAYS) } });
  await db.session.deleteMany({ where: { expiresAt: before(SESSION_DAYS) } });
}
