import { householdMatesOf, memberCard } from "#app/features/membership/public.server.ts";
import type { Context, MemberActor } from "#app/platform/context.ts";
import type { Guest } from "../../commands/register-for-event.server.ts";
import { findCompanions, listCompanions } from "../../queries/my-registrations.server.ts";

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

/**
 * @returns the guests whom a form ticks among the family or names by hand; null when somebody ticked has left the
 *   household or the bookings since: nobody loses a seat unseen.
 */
export async function nameGuests(
  ctx: Context<MemberActor>,
  typed: { household: string[]; companions: string[]; extra: { name?: string; kind: Guest["kind"] }[] },
): Promise<Guest[] | null> {
  const [{ household }, companions] = await Promise.all([readFamily(ctx), findCompanions(ctx, typed.companions)]);
  const mates = household.filter(({ id }) => typed.household.includes(id));
  if (mates.length < new Set(typed.household).size || companions.length < new Set(typed.companions).size) return null;
  return [
    ...mates.map(({ name }) => ({ name, kind: "adult" as const })),
    ...companions.map(({ name, kind }) => ({ name, kind })),
    ...typed.extra.flatMap(({ name, kind }) => (name ? [{ name, kind }] : [])),
  ];
}
