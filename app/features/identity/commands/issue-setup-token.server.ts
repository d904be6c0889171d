import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";
import { makeLinkToken } from "./one-time-link.server.ts";

const TOKEN_HOURS = 24;

/** Makes the token for the first visit to an empty club; those printed at earlier starts end. @returns the only copy. */
export async function issueSetupToken(ctx: Pick<Context, "db" | "clock" | "random">): Promise<string> {
  const { token, tokenHash } = makeLinkToken(ctx);
  await inTransaction(ctx.db, async (tx) => {
    await tx.setupToken.deleteMany({ where: { usedAt: null } });
    await tx.setupToken.create({
      data: {
        tokenHash,
        createdAt: nowDate(ctx),
        expiresAt: dateFromInstant(ctx.clock.now().add({ hours: TOKEN_HOURS })),
      },
    });
  });
  return token;
}
