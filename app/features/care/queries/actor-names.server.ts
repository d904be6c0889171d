import type { Queryable } from "#app/platform/db/database.ts";
import type { ActorKind } from "#app/platform/db/generated/enums.ts";

type StepPeople = { actorKind: ActorKind; actorId: string | null; staffId: string | null };

/** @returns the names of the people in steps by id: who acted, staff and members alike, and who was given the work. */
export async function actorNames(db: Queryable, steps: readonly StepPeople[]): Promise<Map<string, string>> {
  const idsOf = (kind: ActorKind) =>
    steps.flatMap(({ actorKind, actorId }) => (actorKind === kind && actorId !== null ? [actorId] : []));
  const columns = { id: true, name: true };
  const [staff, members] = await Promise.all([
    db.staff.findMany({
      where: { id: { in: [...idsOf("staff"), ...steps.flatMap(({ staffId }) => staffId ?? [])] } },
      select: columns,
    }),
    db.member.findMany({ where: { id: { in: idsOf("member") } }, select: columns }),
  ]);
  return new Map([...staff, ...members].map(({ id, name }) => [id, name]));
}
