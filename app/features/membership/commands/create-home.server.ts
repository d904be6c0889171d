import { nowDate, type Context } from "#app/platform/context.ts";
import { assertMay, type Steward } from "#app/features/identity/public.server.ts";
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
  await ctx.db.home.createMany({
    data: {
      id,
      communityId,
      ...name,
      areaSqm,
      handoverOn: handoverOn && dateFromPlainDate(handoverOn),
      note,
      createdAt: now,
      updatedAt: now,
    },
    skipDuplicates: true,
  });
  const stored = await ctx.db.home.findUnique({
    where: { communityId_block_unit_room: { communityId, ...name } },
    select: { id: true },
  });
  return stored?.id === id ? ok({ homeId: id }) : refuse("home_taken");
}
