import { householdMatesOf, memberCard } from "#app/features/membership/public.server.ts";
import type { Context, MemberActor } from "#app/platform/context.ts";
import type { Guest } from "../../commands/register-for-event.server.ts";
import { listCompanions } from "../../queries/my-registrations.server.ts";

export type Family = Awaited<ReturnType<typeof readFamily>>;

/** @returns the member, those of the household, and whom the member brought along before. */
export async function readFamily(ctx: Context<MemberActor>) {
  const { memberId } = ctx.actor;
  const [card, mates] = await Promise.all([memberCard(ctx, memberId), householdMatesOf(ctx.db, memberId)]);
  const household = [
    { id: "self", name: card?.name ?? "", relation: "self" },
    ...mates.map((mate) => ({ id: mate.memberId, name: mate.name, relation: mate.relation })),
  ];
  const companions = await listCompanions(
    ctx,
    household.map(({ name }) => name),
  );
  return { household, companions };
}

/** @returns the guests whom a form ticks among the family or names by hand. */
export function nameGuests(
  family: Family,
  typed: { household: string[]; companions: string[]; extra: { name?: string; kind: Guest["kind"] }[] },
): Guest[] {
  return [
    ...family.household
      .filter(({ id }) => typed.household.includes(id))
      .map(({ name }) => ({ name, kind: "adult" as const })),
    ...family.companions.filter(({ id }) => typed.companions.includes(id)).map(({ name, kind }) => ({ name, kind })),
    ...typed.extra.flatMap(({ name, kind }) => (name ? [{ name, kind }] : [])),
  ];
}
