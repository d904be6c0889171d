import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
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
  return inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.community.createMany({
      data: { ...input, name, createdAt: nowDate(ctx) },
      skipDuplicates: true,
    });
    if (count === 1) {
      const detail = { name, city: input.city };
      await writeAudit(tx, ctx, { action: "community.create", subjectKind: "community", subjectId: input.id, detail });
      return ok({ communityId: input.id });
    }
    const stored = await tx.community.findUnique({ where: { name }, select: { id: true } });
    return stored?.id === input.id ? ok({ communityId: input.id }) : refuse("name_taken");
  });
}
