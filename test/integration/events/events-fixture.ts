import { createEvent } from "#app/features/events/commands/create-event.server.ts";
import { publishEvent } from "#app/features/events/commands/publish-event.server.ts";
import { registerForEvent, type Guest } from "#app/features/events/commands/register-for-event.server.ts";
import type { EventTerms } from "#app/features/events/rules/event-terms.ts";
import type { MemberActor } from "#app/platform/context.ts";
import type { Builders } from "#test/support/builders.ts";
import { valueOf } from "#test/support/outcomes.ts";

/** @returns so many guests, the first an adult. */
export function family(seats: number): Guest[] {
  return Array.from({ length: seats }, (_, index) => ({
    name: `家人${index + 1}`,
    kind: index < 2 ? ("adult" as const) : ("child" as const),
  }));
}

export type EventsFixture = {
  terms(change?: Partial<EventTerms>): EventTerms;
  draft(change?: Partial<EventTerms>): Promise<string>;
  /** A published event a week ahead, open since an hour, for everybody. */
  event(change?: Partial<EventTerms>): Promise<string>;
  register(member: MemberActor, eventId: string, seats?: number): ReturnType<typeof registerForEvent>;
  /** A booking that the test takes for granted: its id and its guests' in order. */
  booking(member: MemberActor, eventId: string, seats?: number): Promise<{ id: string; attendeeIds: string[] }>;
};

/** Events made through the club's own commands, by a job as the demo club's are. */
export function eventsFixture(builders: Builders): EventsFixture {
  const job = builders.as({ kind: "job", name: "test" });

  function terms(change: Partial<EventTerms> = {}): EventTerms {
    const now = builders.clock.now();
    return {
      title: "过保前防水体检",
      summary: "请王工教您自己看",
      body: "带一只水桶",
      category: "class",
      pictureKey: "waterproof",
      place: "邻里厅",
      address: "3 幢一层",
      communityId: null,
      minTierRank: 1,
      startsAt: now.add({ hours: 24 * 7 }),
      endsAt: now.add({ hours: 24 * 7 + 2 }),
      registrationOpensAt: now.subtract({ hours: 1 }),
      registrationClosesAt: now.add({ hours: 24 * 6 }),
      capacity: 40,
      seatsPerMember: 4,
      feeFen: 0n,
      ...change,
    };
  }

  async function draft(change?: Partial<EventTerms>): Promise<string> {
    return valueOf(await createEvent(job, { requestId: builders.id(), terms: terms(change) })).eventId;
  }

  const register: EventsFixture["register"] = (member, eventId, seats = 1) =>
    registerForEvent(builders.as(member), {
      requestId: builders.id(),
      eventId,
      guests: family(seats),
      channel: "portal",
    });

  return {
    terms,
    draft,
    register,
    async event(change) {
      const eventId = await draft(change);
      valueOf(await publishEvent(job, { eventId }));
      return eventId;
    },
    async booking(member, eventId, seats) {
      const { registrationId: id } = valueOf(await register(member, eventId, seats));
      const attendees = await job.db.attendee.findMany({
        where: { registrationId: id },
        orderBy: { position: "asc" },
        select: { id: true },
      });
      return { id, attendeeIds: attendees.map((attendee) => attendee.id) };
    },
  };
}
