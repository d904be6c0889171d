import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/**
 * Blocks a member: from the next request on they are signed out and cannot sign in. Nothing they have is lost.
 * @param input.reason for colleagues, kept in the audit trail.
 * @returns "wrong_state" when they are blocked already.
 */
export function blockMember(
  ctx: Context<StaffActor>,
  { memberId, reason }: { memberId: string; reason: string },
): Promise<Outcome<undefined, "wrong_state">> {
  return move(ctx, { memberId, from: "active", to: "blocked", action: "member.block", detail: { reason } });
}

/** Lets a blocked member in again. @returns "wrong_state" when they are not blocked. */
export function unblockMember(
  ctx: Context<StaffActor>,
  { memberId }: { memberId: string },
): Promise<Outcome<undefined, "wrong_state">> {
  return move(ctx, { memberId, from: "blocked", to: "active", action: "member.unblock", detail: {} });
}

type Move = {
  memberId: string;
  from: "active" | "blocked";
  to: "active" | "blocked";
  action: string;
  detail: Record<string, string>;
};

function move(
  ctx: Context<StaffActor>,
  { memberId, from, to, action, detail }: Move,
): Promise<Outcome<undefined, "wrong_state">> {
  assertMay(ctx.actor, "members.manage");
  return inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.member.updateMany({
      where: { id: memberId, state: from },
      data: { state: to, updatedAt: nowDate(ctx) },
    });
    if (count === 0) return refuse("wrong_state");
    await writeAudit(tx, ctx, { action, subjectKind: "member", subjectId: memberId, detail });
    return ok();
  });
}
