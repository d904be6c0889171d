import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { moveLine } from "../rules/move-payout.ts";
import { returnPayout, voidPayout } from "../rules/post-transfers.ts";
import { closeWhenSettled } from "./close-payout.server.ts";
import { lockLine, type LockedLine } from "./lock-line.server.ts";
import { holdKey, postKey, returnKey, voidKey } from "./posting-keys.ts";
import { postTransactions, type PostingRequest } from "./post-transaction.server.ts";
import { settleClaims } from "./settle-claims.server.ts";

/**
 * Records that a payment came back, at once or days after it was confirmed. The reward is in the wallet again, and a
 * later batch can pay it; what its member owes is taken first. The member is told why.
 * @param input.reason the bank's words.
 */
export function returnLine(
  ctx: Context<StaffActor>,
  { lineId, reason }: { lineId: string; reason: string },
): Promise<Outcome<undefined, "not_found" | "wrong_state">> {
  assertMay(ctx.actor, "payouts.settle");
  return inTransaction(ctx.db, async (tx) => {
    const line = await lockLine(tx, lineId);
    if (!line) return refuse("not_found");
    const moved = moveLine({ state: line.state, move: "return" });
    if (!moved.ok) return refuse("wrong_state");

    await tx.payoutLine.update({
      where: { id: lineId },
      data: { state: moved.value, endedReason: reason, settledById: ctx.actor.staffId },
    });
    await postTransactions(tx, ctx, [line.state === "paid" ? takeBack(line) : release(line)]);
    await settleClaims(tx, ctx, line.memberId);
    await closeWhenSettled(tx, ctx, line.batch);
    await writeAudit(tx, ctx, {
      action: "payout.return_line",
      subjectKind: "payout_batch",
      subjectId: line.batch.id,
      detail: { line: lineId, reason },
    });
    await notify(tx, ctx, {
      memberId: line.memberId,
      kind: "rewards.returned",
      values: { title: line.title, reason, net: { fen: String(line.netFen) } },
      href: `/wallet/${line.rewardId}`,
      dedupeKey: `payout-returned:${lineId}`,
      chat: true,
    });
    return ok();
  });
}

/** The bank never paid: the hold is released. */
function release(line: LockedLine): PostingRequest {
  const { round } = line.batch;
  return {
    key: voidKey(line.id, round),
    posting: voidPayout(line),
    rewardId: line.rewardId,
    payoutLineId: line.id,
    correctsKey: holdKey(line.id, round),
  };
}

/** The bank had paid, and the money came back: the payment and its tax are undone. */
function takeBack(line: LockedLine): PostingRequest {
  return {
    key: returnKey(line.id),
    posting: returnPayout(line),
    rewardId: line.rewardId,
    payoutLineId: line.id,
    correctsKey: postKey(line.id),
  };
}
