import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { moveLine } from "../rules/move-payout.ts";
import { lockLines } from "./lock-lines.server.ts";
import { returnLines } from "./return-lines.server.ts";

/**
 * Records that a payment came back, at once or days after it was confirmed. The reward is in the wallet again, and a
 * later batch can pay it. Refuses the payee, who would be paid twice by it.
 * @param input.reason the bank's words.
 */
export function returnLine(
  ctx: Context<StaffActor>,
  { lineId, reason }: { lineId: string; reason: string },
): Promise<Outcome<undefined, "not_found" | "wrong_state" | "is_payee">> {
  assertMay(ctx.actor, "payouts.settle");
  return inTransaction(ctx.db, async (tx) => {
    const [line] = await lockLines(tx, [lineId]);
    if (!line) return refuse("not_found");
    if (!moveLine({ state: line.state, move: "return" }).ok) return refuse("wrong_state");
    if (ctx.actor.memberId === line.memberId) return refuse("is_payee");
    await returnLines(tx, ctx, ctx.actor, [{ line, reason }]);
    await writeAudit(tx, ctx, {
      action: "payout.return_line",
      subjectKind: "payout_batch",
      subjectId: line.batch.id,
      detail: { line: lineId, reason },
    });
    return ok();
  });
}
