import { notify } from "#app/features/outreach/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { invariant } from "#app/shared/invariant.ts";
import { moveLine } from "../rules/move-payout.ts";
import { returnPayout, voidPayout } from "../rules/post-transfers.ts";
import { closeWhenSettled } from "./close-payout.server.ts";
import type { LockedLine } from "./lock-lines.server.ts";
import { holdKey, postKey, returnKey, voidKey } from "./posting-keys.ts";
import { postTransactions, type PostingRequest } from "./post-transaction.server.ts";
import { settleClaims } from "./settle-claims.server.ts";

/** A line whose money came back, and the bank's words for it. */
export type ReturnedLine = { line: LockedLine; reason: string };

/**
 * Records payments that came back, of lines that the caller has locked: the rewards are in the wallets again, what
 * their members owe is taken from there, each is told why, and batches whose last line it was are closed.
 * @param by.staffId whose word it is.
 */
export async function returnLines(
  tx: Tx,
  ctx: Context,
  by: { staffId: string },
  returned: readonly ReturnedLine[],
): Promise<void> {
  if (returned.length === 0) return;
  for (const { line, reason } of returned) {
    invariant(moveLine({ state: line.state, move: "return" }).ok, "only a payment that was sent comes back");
    await tx.payoutLine.update({
      where: { id: line.id },
      data: { state: "returned", endedReason: reason, settledById: by.staffId },
    });
  }
  await postTransactions(
    tx,
    ctx,
    returned.map(({ line }) => (line.state === "paid" ? takeBack(line) : release(line))),
  );
  for (const memberId of new Set(returned.map(({ line }) => line.memberId))) await settleClaims(tx, ctx, memberId);
  const batches = new Map(returned.map(({ line }) => [line.batch.id, line.batch]));
  for (const batch of batches.values()) await closeWhenSettled(tx, ctx, batch);
  for (const { line, reason } of returned) await tellReturned(tx, ctx, line, reason);
}

async function tellReturned(tx: Tx, ctx: Context, line: LockedLine, reason: string): Promise<void> {
  await notify(tx, ctx, {
    memberId: line.memberId,
    kind: "rewards.returned",
    values: { title: line.title, reason, net: { fen: String(line.netFen) } },
    href: `/wallet/${line.rewardId}`,
    dedupeKey: `payout-returned:${line.id}`,
    chat: true,
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
