import type { Context, StaffActor } from "#app/platform/context.ts";

/** @returns what a member of staff sees of their own account. */
export async function readOwnAccount({ db, actor }: Context<StaffActor>) {
  const { totpConfirmedAt, ...account } = await db.staff.findUniqueOrThrow({
    where: { id: actor.staffId },
    select: { name: true, email: true, totpConfirmedAt: true },
  });
  return { ...account, hasTotp: totpConfirmedAt !== null };
}
