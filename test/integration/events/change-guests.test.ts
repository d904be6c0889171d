import { describe, expect, test } from "vitest";
import { cancelRegistration } from "#app/features/events/commands/cancel-registration.server.ts";
import { changeGuests } from "#app/features/events/commands/change-guests.server.ts";
import { checkIn } from "#app/features/events/commands/check-in.server.ts";
import type { Guest } from "#app/features/events/commands/register-for-event.server.ts";
import { readMyRegistration } from "#app/features/events/queries/my-registrations.server.ts";
import type { MemberActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { countLockWaits } from "#test/support/count-lock-waits.ts";
import { testDatabase } from "#test/support/database.ts";
import { valueOf } from "#test/support/outcomes.ts";
import { waitUntil } from "#test/support/wait-until.ts";
import { eventsFixture } from "./events-fixture.ts";

const { db, pool } = await testDatabase({ max: 20 });
const builders = createBuilders(db, { seed: "change-guests" });
const events = eventsFixture(builders);
const grandmother: Guest = { name: "外婆", kind: "adult" };
const cousin: Guest = { name: "表妹", kind: "child" };

type Booking = { id: string; attendeeIds: string[] };

/** Sends the form of a change as the page shows it: all guests seen, and staying unless the test says otherwise. */
function change(member: MemberActor, booking: Booking, wish: { stay?: string[]; join?: Guest[]; requestId?: string }) {
  const { stay = booking.attendeeIds, join = [], requestId = builders.id() } = wish;
  const form = { requestId, registrationId: booking.id, seen: booking.attendeeIds, stay, join };
  return changeGuests(builders.as(member), form);
}

/** What the event counts, what the booking says, and who is named in it. */
async function standOf({ id }: Booking) {
  const { seats, event, attendees } = await db.registration.findUniqueOrThrow({
    where: { id },
    include: { event: true, attendees: { orderBy: { position: "asc" } } },
  });
  return { taken: event.seatsTaken, seats, names: attendees.map(({ name }) => name) };
}

/** Holds the event until so many tries wait for it, then lets them go. */
async function startTogether<T>(eventId: string, tries: (() => Promise<T>)[]): Promise<T[]> {
  const holder = await pool.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT 1 FROM event WHERE id = $1 FOR UPDATE", [eventId]);
  const done = Promise.all(tries.map((each) => each()));
  await waitUntil(async () => ((await countLockWaits(holder)) === tries.length ? true : undefined));
  await holder.query("COMMIT");
  holder.release();
  return done;
}

test("changes who comes in one step, keeps the code, and tells what the party pays now", async () => {
  const member = await builders.member();
  const booking = await events.booking(member, await events.event({ feeFen: 68_00n }), 2);
  const before = await readMyRegistration(builders.as(member), booking.id);
  const stay = booking.attendeeIds.slice(0, 1);
  valueOf(await change(member, booking, { stay, join: [grandmother, cousin] }));
  expect(await standOf(booking)).toEqual({ taken: 3, seats: 3, names: ["家人1", "外婆", "表妹"] });
  const after = await readMyRegistration(builders.as(member), booking.id);
  expect(after?.code).toBe(before?.code);
  expect(after?.attendees[0]?.id).toBe(stay[0]);
  const news = await db.notification.findMany({ where: { kind: "events.guestsChangedWithFee" } });
  expect(news).toMatchObject([
    { memberId: member.memberId, href: `/my-events/${booking.id}`, values: { seats: "3", fee: { fen: "20400" } } },
  ]);
});

test("gives seats back to the next family without giving up the booking", async () => {
  const eventId = await events.event({ capacity: 4 });
  const member = await builders.member();
  const booking = await events.booking(member, eventId, 4);
  valueOf(await change(member, booking, { stay: booking.attendeeIds.slice(0, 1) }));
  expect(await standOf(booking)).toMatchObject({ taken: 1, seats: 1 });
  expect((await events.register(await builders.member(), eventId, 3)).ok).toBe(true);
});

test("a full event still lets one person come in another's place", async () => {
  const eventId = await events.event({ capacity: 2 });
  const member = await builders.member();
  const booking = await events.booking(member, eventId, 2);
  valueOf(await change(member, booking, { stay: booking.attendeeIds.slice(0, 1), join: [cousin] }));
  expect(await standOf(booking)).toEqual({ taken: 2, seats: 2, names: ["家人1", "表妹"] });
});

describe("the same form again", () => {
  test("changes nothing and tells nothing, ten at once or after a later change", async () => {
    const eventId = await events.event();
    const member = await builders.member();
    const booking = await events.booking(member, eventId, 1);
    const form = { join: [grandmother], requestId: builders.id() };
    const tries = Array.from({ length: 10 }, () => () => change(member, booking, form));
    for (const each of await startTogether(eventId, tries)) expect(each.ok).toBe(true);
    expect(await standOf(booking)).toEqual({ taken: 2, seats: 2, names: ["家人1", "外婆"] });
    const attendees = await db.attendee.findMany({ where: { registrationId: booking.id }, select: { id: true } });
    const now = { id: booking.id, attendeeIds: attendees.map(({ id }) => id) };
    valueOf(await change(member, now, { stay: booking.attendeeIds }));
    expect((await change(member, booking, form)).ok).toBe(true);
    expect(await standOf(booking)).toMatchObject({ taken: 1, names: ["家人1"] });
    expect(await db.notification.count({ where: { kind: "events.guestsChanged", memberId: member.memberId } })).toBe(2);
  });

  test("says nothing when nobody is added or taken away", async () => {
    const member = await builders.member();
    const booking = await events.booking(member, await events.event(), 2);
    expect((await change(member, booking, {})).ok).toBe(true);
    expect(await db.notification.count({ where: { kind: "events.guestsChanged", memberId: member.memberId } })).toBe(0);
  });
});

describe("at once", () => {
  test("of two different changes one holds; the other is told to look again", async () => {
    const eventId = await events.event();
    const member = await builders.member();
    const booking = await events.booking(member, eventId, 2);
    const tries = [{ join: [grandmother] }, { stay: booking.attendeeIds.slice(1), join: [cousin] }];
    const answers = await startTogether(
      eventId,
      tries.map((wish) => () => change(member, booking, wish)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((each) => !each.ok)).toMatchObject([{ reason: "guests_changed" }]);
    const { taken, seats, names } = await standOf(booking);
    expect([taken, seats]).toEqual([names.length, names.length]);
  });

  test("a change and somebody else's booking share the last seat once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const eventId = await events.event({ capacity: 3 });
      const [member, other] = [await builders.member(), await builders.member()];
      const booking = await events.booking(member, eventId, 2);
      const answers = await startTogether<{ ok: boolean }>(eventId, [
        () => change(member, booking, { join: [grandmother] }),
        () => events.register(other, eventId, 1),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await standOf(booking)).toMatchObject({ taken: 3 });
      expect(await db.attendee.count({ where: { registration: { eventId } } })).toBe(3);
    }
  });

  test("forty families that each want one more fill the event and no more", async () => {
    const eventId = await events.event({ capacity: 50 });
    const members = await Promise.all(Array.from({ length: 40 }, () => builders.member()));
    const bookings = await Promise.all(
      members.map(async (member) => ({ member, booking: await events.booking(member, eventId, 1) })),
    );
    const answers = await Promise.all(
      bookings.map(({ member, booking }) => change(member, booking, { join: [cousin] })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
    expect((await db.event.findUniqueOrThrow({ where: { id: eventId } })).seatsTaken).toBe(50);
    expect(await db.attendee.count({ where: { registration: { eventId } } })).toBe(50);
  });
});

describe("refuses, and leaves everything as it was", () => {
  test("more than there are seats, and says how many the party may be", async () => {
    const eventId = await events.event({ capacity: 5 });
    await events.booking(await builders.member(), eventId, 2);
    const member = await builders.member();
    const booking = await events.booking(member, eventId, 2);
    const refused = await change(member, booking, { join: [grandmother, cousin] });
    expect(refused).toEqual({ ok: false, reason: "no_seats_to_add", details: { most: 3 } });
    expect(await standOf(booking)).toEqual({ taken: 4, seats: 2, names: ["家人1", "家人2"] });
  });

  test("somebody else's booking", async () => {
    const booking = await events.booking(await builders.member(), await events.event(), 2);
    const stay = booking.attendeeIds.slice(1);
    expect(await change(await builders.member(), booking, { stay })).toMatchObject({ reason: "unknown_registration" });
    expect(await standOf(booking)).toMatchObject({ seats: 2 });
  });

  test("a booking that was given back", async () => {
    const member = await builders.member();
    const booking = await events.booking(member, await events.event(), 2);
    await cancelRegistration(builders.as(member), { registrationId: booking.id });
    const stay = booking.attendeeIds.slice(1);
    expect(await change(member, booking, { stay })).toMatchObject({ reason: "registration_cancelled" });
    expect(await standOf(booking)).toMatchObject({ taken: 0 });
  });

  test("after registration closed, and once somebody has come", async () => {
    const now = builders.clock.now();
    const times = { startsAt: now.add({ hours: 1 }), endsAt: now.add({ hours: 4 }) };
    const eventId = await events.event({ ...times, registrationClosesAt: now.add({ minutes: 30 }) });
    const [early, late] = [await builders.member(), await builders.member()];
    const [come, staying] = [await events.booking(early, eventId, 2), await events.booking(late, eventId, 2)];
    const helper = builders.as(await builders.staff("activities"));
    const attendeeIds = come.attendeeIds.slice(0, 1);
    valueOf(await checkIn(helper, { eventId, registrationId: come.id, attendeeIds }));
    expect(await change(early, come, { stay: attendeeIds })).toMatchObject({ reason: "already_checked_in" });
    builders.clock.advance({ minutes: 30 });
    const stay = staying.attendeeIds.slice(1);
    expect(await change(late, staying, { stay })).toMatchObject({ reason: "change_closed" });
    expect(await standOf(staying)).toMatchObject({ taken: 4, seats: 2 });
  });
});
