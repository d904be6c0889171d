import type { Context, StaffActor } from "#app/platform/context.ts";
import type { Ability } from "#app/shared/abilities.ts";

export type PayoutTask = {
  batchId: string;
  number: string;
  todo: "lock" | "approve" | "settle";
  lines: number;
  /** Of the lines it is about, after tax. */
  netFen: bigint;
  /** Since when it waits. */
  since: Date;
};

type Row = {
  id: string;
  number: string;
  state: "draft" | "locked" | "exported";
  createdById: string;
  since: Date;
  lines: number;
  netFen: bigint;
};

const STEPS = {
  draft: { todo: "lock", needs: "payouts.create" },
  locked: { todo: "approve", needs: "payouts.approve" },
  exported: { todo: "settle", needs: "payouts.settle" },
} as const satisfies Record<Row["state"], { todo: PayoutTask["todo"]; needs: Ability }>;

/** @returns batches that wait for something this person may do, the longest waiting first. Own batches wait for others to approve. */
export async function payoutsWaiting({ db, actor }: Context<StaffActor>): Promise<PayoutTask[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT batch.id, batch.number, batch.state::text AS state, batch.created_by_id AS "createdById",
      coalesce(batch.exported_at, batch.locked_at, batch.created_at) AS since,
      count(*)::int AS lines, sum(line.net_fen)::bigint AS "netFen"
    FROM payout_batch AS batch JOIN payout_line AS line ON line.batch_id = batch.id AND line.state IN ('queued', 'sent')
    WHERE batch.state IN ('draft', 'locked', 'exported')
    GROUP BY batch.id ORDER BY since, batch.id`;
  return rows
    .filter(({ state, createdById }) => {
      const isOwn = createdById === actor.staffId;
      return actor.abilities.has(STEPS[state].needs) && (state !== "draft" || isOwn) && (state !== "locked" || !isOwn);
    })
    .map(({ id, number, state, lines, netFen, since }) => ({
      batchId: id,
      number,
      todo: STEPS[state].todo,
      lines,
      netFen,
      since,
    }));
}
