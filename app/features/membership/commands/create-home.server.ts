import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { dateFromPlainDate, type Temporal } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { readHomeName } from "../rules/name-home.ts";

export type NewHome = {
  id: string;
  communityId: string;
  /** As people write it: 9栋, 9# and 9 are the same block. */
  block: string;
  unit?: string;
  room: string;
  areaSqm?: number;
  handoverOn?: Temporal.PlainDate;
  note?: string;
};

/** Adds a home to a community. The same id again changes nothing. @returns "home_taken" when it is there already. */
export async function createHome(
  ctx: Context<Steward>,
  { id, communityId, areaSqm, handoverOn, note, ...input }: NewHome,
): Promise<Outcome<{ homeId: string }, "missing_home" | "home_taken">> {
  assertMay(ctx.actor, "members.manage");
  const name = readHomeName({ block: input.block, unit: input.unit ?? "", room: input.room });
  if (name === null) return refuse("missing_home");
  const now = nowDate(ctx);
  const columns = {
    communityId,
    ...name,
    areaSqm,
    handoverOn: handoverOn && dateFromPlainDate(handoverOn),
    note,
    createdAt: now,
    updatedAt: now,
  };
  return inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.home.createMany({ data: { id, ...columns }, skipDuplicates: true });
    if (count === 1) {
      await writeAudit(tx, ctx, { action: "home.create", subjectKind: "home", subjectId: id });
      return ok({ homeId: id });
    }
    const stored = await tx.home.findUnique({
      where: { communityId_block_unit_room: { communityId, ...name } },
      select: { id: true },
    });
    return stored?.id === id ? ok({ homeId: id }) : refuse("home_taken");
  });
}
