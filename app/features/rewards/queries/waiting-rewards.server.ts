import type { Db } from "#app/platform/db/database.ts";

/** Rewards whose waiting days are not over; what of each is left before tax, in fen. */
export type WaitingRewards = {
  count: number;
  grossFen: bigint;
  /** The first to be free come first. */
  next: { id: string; payee: string; title: string; grossFen: bigint; availableAt: Date }[];
};

/** Rows shown; the sums count all. */
const SHOWN = 100;

/** @returns what cannot go into a batch yet because it has to wait. */
export async function readWaitingRewards(db: Db, now: Date): Promise<WaitingRewards> {
  const where = {
    availableAt: { gt: now },
    clawedBackAt: null,
    takenFen: { lt: db.reward.fields.grossFen },
  };
  const [{ _count, _sum }, rows] = await Promise.all([
    db.reward.aggregate({ where, _count: true, _sum: { grossFen: true, takenFen: true } }),
    db.reward.findMany({
      where,
      orderBy: [{ availableAt: "asc" }, { id: "asc" }],
      take: SHOWN,
      select: {
        id: true,
        title: true,
        grossFen: true,
        takenFen: true,
        availableAt: true,
        member: { select: { name: true } },
      },
    }),
  ]);
  return {
    count: _count,
    grossFen: (_sum.grossFen ?? 0n) - (_sum.takenFen ?? 0n),
    next: rows.map(({ member, grossFen, takenFen, ...row }) => ({
      ...row,
      payee: member.name,
      grossFen: grossFen - takenFen,
    })),
  };
}
