import { listCommunities, listTiers } from "#app/features/membership/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { instantFromDate, todayIn } from "#app/shared/club-time.ts";
import { formatYuanPlain } from "#app/shared/money.ts";
import type { StaffEvent } from "../../queries/staff-event.server.ts";

/** Days until a new event takes place unless staff say otherwise. */
const USUAL_DAYS_AHEAD = 14;

/** @returns what an event's form offers to choose from. */
export async function eventFormChoices({ db }: Pick<Context, "db">) {
  const [communities, tiers] = await Promise.all([listCommunities(db), listTiers(db)]);
  return {
    communities: communities.map(({ communityId, name }) => ({ id: communityId, name })),
    tiers: tiers.map(({ rank, name }) => ({ rank, name })),
  };
}

export type EventFormChoices = Awaited<ReturnType<typeof eventFormChoices>>;

/** @returns the fields of a new event as the form starts with them. */
export function newEventFields({ clock, zone }: Pick<Context, "clock" | "zone">) {
  const today = todayIn(clock.now(), zone);
  const day = today.add({ days: USUAL_DAYS_AHEAD });
  return {
    startsAt: `${day}T14:00`,
    endsAt: `${day}T16:00`,
    registrationOpensAt: `${today.add({ days: 1 })}T10:00`,
    registrationClosesAt: `${day.subtract({ days: 1 })}T20:00`,
    capacity: "40",
    seatsPerMember: "4",
    feeFen: "0",
    minTierRank: "1",
  };
}

/** @returns an event's fields as its form shows them. */
export function eventFields({ zone }: Pick<Context, "zone">, event: StaffEvent) {
  const time = (date: Date) =>
    instantFromDate(date).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });
  return {
    title: event.title,
    summary: event.summary,
    body: event.body,
    category: event.category,
    pictureKey: event.pictureKey ?? "",
    place: event.place,
    address: event.address,
    communityId: event.communityId ?? "",
    minTierRank: String(event.minTierRank),
    startsAt: time(event.startsAt),
    endsAt: time(event.endsAt),
    registrationOpensAt: time(event.registrationOpensAt),
    registrationClosesAt: time(event.registrationClosesAt),
    capacity: String(event.capacity),
    seatsPerMember: String(event.seatsPerMember),
    feeFen: formatYuanPlain(event.feeFen),
  };
}
