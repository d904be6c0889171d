import { nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { assertMay, type Steward } from "./authorise.server.ts";
import { makeLinkToken } from "./one-time-link.server.ts";
import { writeAudit } from "./write-audit.server.ts";

/** A new colleague may be away over a long weekend. */
const LINK_HOURS = 4 * 24;

/** Makes a link with which a member of staff sets a new password; earlier ones end. @returns the only copy of its token. */
export async function issuePasswordLink(
  ctx: Context<Steward>,
  { staffId }: { staffId: string },
): Promise<Outcome<{ token: string }, "unknown_staff">> {
  assertMay(ctx.actor, "staff.manage");
  return inTransaction(ctx.db, async (tx) => {
    const staff = await tx.staff.findUnique({ where: { id: staffId }, select: { id: true } });
    if (staff === null) return refuse("unknown_staff");
    await writeAudit(tx, ctx, { action: "staff.password_link", subjectKind: "staff", subjectId: staffId });
    return ok({ token: await addPasswordLink(tx, ctx, staffId) });
  });
}

/** Adds the link's row in the caller's transaction. */
export async function addPasswordLink(
  tx: Tx,
  ctx: Pick<Context, "clock" | "random">,
  staffId: string,
): Promise<string> {
  const { token, tokenHash } = makeLinkToken(ctx);
  await tx.passwordLink.deleteMany({ where: { staffId, usedAt: null } });
  await tx.passwordLink.create({
    data: {
      tokenHash,
      staffId,
      createdAt: nowDate(ctx),
      expiresAt: dateFromInstant(ctx.clock.now().add({ hours: LINK_HOURS })),
    },
  });
  return token;
}
