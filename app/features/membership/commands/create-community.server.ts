import { nowDate, type Context } from "#app/platform/context.ts";
import { assertMay, type Steward } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

export type NewCommunity = {
  id: string;
  name: string;
  /** Decides the heating and cooling seasons of its homes. */
  city: string;
  address?: string;
  pictureKey?: string;
};

/** Adds a community. The same id again changes nothing. @returns "name_taken" when another one has the name. */
export async function createCommunity(
  ctx: Context<Steward>,
  input: NewCommunity,
): Promise<Outcome<{ communityId: string }, "name_taken">> {
  assertMay(ctx.actor, "settings.manage");
  const name = input.name.trim();
  await ctx.db.community.createMany({
    data: { ...input, name, createdAt: nowDate(ctx) },
    skipDuplicates: true,
  });
  const stored = await ctx.db.community.findUnique({ where: { name }, select: { id: true } });
  return stored?.id === input.id ? ok({ communityId: input.id }) : refuse("name_taken");
}
