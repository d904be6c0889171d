import type { Context } from "#app/platform/context.ts";
import { Prisma, type Db } from "#app/platform/db/database.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { Limit } from "../rules/limits.ts";

type Tools = Pick<Context, "db" | "clock" | "vault">;

/** One limit and who it counts for: a phone, an account, an address. Only a keyed hash of it is stored. */
export type Try = { limit: Limit; by: string };

export type TooManyTries = Outcome<undefined, "too_many_tries">;

/**
 * Counts one try against each limit, in order, in the database that all processes share.
 * It writes outside the caller's transaction: a try counts even when what was tried is undone.
 * @returns a refusal with `seconds` until the next try, at the first limit that is full; later limits then stay uncounted.
 */
export async function countTries(ctx: Tools, tries: readonly Try[]): Promise<TooManyTries> {
  for (const { limit, by } of tries) {
    const now = ctx.clock.now();
    const until = dateFromInstant(now.add({ seconds: limit.withinSeconds }));
    const counted = await countOne(ctx.db, keyOf(ctx, { limit, by }), dateFromInstant(now), until);
    if (counted.points > limit.most) {
      const seconds = Math.ceil((counted.expiresAt.getTime() - now.epochMilliseconds) / 1000);
      return refuse("too_many_tries", { seconds });
    }
  }
  return ok();
}

/** Forgets earlier tries after a success, so that somebody who mistyped now and then is not slowed down. */
export async function clearTries(ctx: Tools, tried: Try): Promise<void> {
  await ctx.db.rateLimit.deleteMany({ where: { key: keyOf(ctx, tried) } });
}

function keyOf({ vault }: Tools, { limit, by }: Try): string {
  return `${limit.name}/${vault.hash(by)}`;
}

async function countOne(db: Db, key: string, now: Date, until: Date): Promise<{ points: number; expiresAt: Date }> {
  const [row] = await db.$queryRaw<{ points: number; expiresAt: Date }[]>(Prisma.sql`
    INSERT INTO rate_limit AS known (key, points, expires_at)
    VALUES (${key}, 1, ${until})
    ON CONFLICT (key) DO UPDATE
       SET points = CASE WHEN known.expires_at <= ${now} THEN 1 ELSE known.points + 1 END,
           expires_at = CASE WHEN known.expires_at <= ${now} THEN excluded.expires_at ELSE known.expires_at END
    RETURNING points, expires_at AS "expiresAt"`);
  return row ?? { points: 1, expiresAt: until };
}
