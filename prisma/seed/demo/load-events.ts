import {
  checkIn,
  createEvent,
  publishEvent,
  registerForEvent,
  type Guest,
} from "#app/features/events/public.server.ts";
import { Temporal } from "#app/shared/club-time.ts";
import { eventsFor } from "../content/events.ts";
import { LIN_JING_REGISTRATIONS } from "../content/lin-jing.ts";
import type { EventContent, PeopleContent } from "../content/types.ts";
import type { DemoStaff } from "./load-club.ts";
import { earlier, forEach, must, shuffle, type Stage } from "./stage.ts";

/** Events with who registered and who came. */
export async function loadEvents(stage: Stage, { members }: PeopleContent, staff: DemoStaff): Promise<void> {
  const events = eventsFor(stage.today);
  await forEach(events, async (event) => {
    await loadEvent(stage, event);
    const registrations = await loadRegistrations(stage, event, shuffle(members, stage.chance));
    await letIn(stage, event, registrations, staff);
  });
}

async function loadEvent(stage: Stage, event: EventContent): Promise<void> {
  const startsAt = stage.moment(event.starts);
  const registrationOpensAt = stage.moment(event.registrationOpens);
  const ctx = stage.loader(earlier(registrationOpensAt, stage.now).subtract({ hours: 1 }));
  const eventId = stage.id("event", event.key);
  const terms = {
    title: event.title,
    summary: event.summary,
    body: event.story.join("\n"),
    category: event.category,
    pictureKey: event.picture,
    place: event.place,
    address: event.address,
    communityId: event.community === null ? null : stage.id("community", event.community),
    minTierRank: event.minTier,
    startsAt,
    endsAt: startsAt.add({ minutes: event.durationMinutes }),
    registrationOpensAt,
    registrationClosesAt: stage.moment(event.registrationCloses),
    capacity: event.capacity,
    seatsPerMember: event.seatsPerMember,
    feeFen: event.feeFen,
  };
  must(await createEvent(ctx, { requestId: eventId, terms }), event.title);
  must(await publishEvent(ctx, { eventId }), event.title);
}

type Booked = { registrationId: string; seats: number };

async function loadRegistrations(
  stage: Stage,
  event: EventContent,
  members: PeopleContent["members"],
): Promise<Booked[]> {
  const opens = stage.moment(event.registrationOpens);
  const closes = earlier(stage.moment(event.registrationCloses), stage.now);
  const span = closes.epochMilliseconds - opens.epochMilliseconds;
  if (span <= 0) return [];
  const booked: Booked[] = [];
  const book = async (memberKey: string, guests: readonly Guest[]) => {
    const at = opens.add({ milliseconds: Math.floor(span * ((booked.length + 1) / (event.demo.seats + 2))) });
    const owner = { kind: "member", memberId: stage.id("member", memberKey) } as const;
    const requestId = stage.id("registration", `${memberKey} ${event.key}`);
    const eventId = stage.id("event", event.key);
    const registered = await registerForEvent(stage.as(owner, at), { requestId, eventId, guests, channel: "portal" });
    if (registered.ok) booked.push({ registrationId: requestId, seats: guests.length });
  };
  const own = LIN_JING_REGISTRATIONS.find((registration) => registration.event === event.key);
  if (own) await book("lin-jing", own.companions);
  for (const { key, name } of members) {
    const taken = booked.reduce((sum, { seats }) => sum + seats, 0);
    const left = event.demo.seats - taken;
    if (left <= 0) break;
    if (key === "lin-jing") continue;
    const seats = Math.min(left, event.seatsPerMember, 1 + stage.chance.integer(3));
    const family = Array.from({ length: seats - 1 }, (_, index) => ({
      name: `${name}的家人 ${index + 1}`,
      kind: "adult" as const,
    }));
    await book(key, [{ name, kind: "adult" }, ...family]);
  }
  return booked;
}

async function letIn(
  stage: Stage,
  event: EventContent,
  registrations: readonly Booked[],
  staff: DemoStaff,
): Promise<void> {
  const startsAt = stage.moment(event.starts);
  if (event.demo.came === 0 || Temporal.Instant.compare(startsAt, stage.now) >= 0) return;
  const ctx = stage.as(staff.actor("zhao-wen"), startsAt);
  let came = 0;
  for (const { registrationId, seats } of registrations) {
    if (came + seats > event.demo.came) break;
    const attendees = await stage.services.db.attendee.findMany({ where: { registrationId }, select: { id: true } });
    const attendeeIds = attendees.map(({ id }) => id);
    must(await checkIn(ctx, { eventId: stage.id("event", event.key), registrationId, attendeeIds }), event.title);
    came += seats;
  }
}
