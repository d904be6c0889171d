import { describe, expect, test } from "vitest";
import { cancelRegistration } from "#app/features/events/commands/cancel-registration.server.ts";
import { registerForEvent } from "#app/features/events/commands/register-for-event.server.ts";
import { readMyRegistration } from "#app/features/events/queries/my-registrations.server.ts";
import { isValidCode } from "#app/shared/codes.ts";
import { createBuilders } from "#test/support/builders.ts";
import { countLockWaits } from "#test/support/count-lock-waits.ts";
import { testDatabase } from "#test/support/database.ts";
import { waitUntil } from "#test/support/wait-until.ts";
import { eventsFixture, family } from "./events-fixture.ts";

const { db, pool } = await testDatabase({ max: 20 });
const builders = createBuilders(db, { seed: "register-for-event" });
const events = eventsFixture(builders);

/** Seats as the database sees them: what the event says, and what is booked. */
async function seatsOf(eventId: string) {
  const event = await db.event.findUniqueOrThrow({ where: { id: eventId }, select: { seatsTaken: true } });
  const { _sum } = await db.registration.aggregate({ where: { eventId, state: "registered" }, _sum: { seats: true } });
  const guests = await db.attendee.count({ where: { registration: { eventId, state: "registered" } } });
  return { taken: event.seatsTaken, booked: _sum.seats ?? 0, guests };
}

function times<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => make(index)));
}

test("books a seat for each guest, with a code to show at the door, and tells the member", async () => {
  const member = await builders.member();
  const eventId = await events.event();
  const { id } = await events.booking(member, eventId, 3);
  const registration = await readMyRegistration(builders.as(member), id);
  expect(registration?.attendees.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    "家人1 adult",
    "家人2 adult",
    "家人3 child",
  ]);
  expect(isValidCode(registration?.code ?? "")).toBe(true);
  expect(await seatsOf(eventId)).toEqual({ taken: 3, booked: 3, guests: 3 });
  const news = await db.notification.findMany({ where: { memberId: member.memberId } });
  expect(news).toMatchObject([{ kind: "events.registered", href: `/my-events/${id}`, values: { seats: "3" } }]);
});

test("says what the family pays at an event with a fee", async () => {
  const member = await builders.member();
  const { id } = await events.booking(member, await events.event({ feeFen: 68_00n }), 3);
  const news = await db.notification.findMany({ where: { memberId: member.memberId } });
  const values = { seats: "3", fee: { fen: "20400" } };
  expect(news).toMatchObject([{ kind: "events.registeredWithFee", href: `/my-events/${id}`, values }]);
});

describe("the capacity", () => {
  test("is never exceeded: 200 families of one to four at once for 50 seats", async () => {
    const eventId = await events.event({ capacity: 50 });
    const members = await times(200, () => builders.member());
    const bookings = await times(200, async (index) => {
      const seats = 1 + (index % 4);
      const member = members[index] ?? (await builders.member());
      const registered = await events.register(member, eventId, seats);
      return registered.ok ? { seats, reason: null } : { seats: 0, reason: registered.reason };
    });
    const booked = bookings.reduce((sum, { seats }) => sum + seats, 0);
    expect(booked).toBe(50);
    expect(await seatsOf(eventId)).toEqual({ taken: 50, booked: 50, guests: 50 });
    const reasons = new Set(bookings.flatMap(({ reason }) => reason ?? []));
    expect([...reasons].filter((reason) => reason !== "full" && reason !== "too_few_seats")).toEqual([]);
  });

  test("who is refused for too few seats could not have had them at that moment", async () => {
    const eventId = await events.event({ capacity: 5 });
    await events.booking(await builders.member(), eventId, 3);
    const refused = await events.register(await builders.member(), eventId, 3);
    expect(refused).toEqual({ ok: false, reason: "too_few_seats", details: { free: 2 } });
    expect((await events.register(await builders.member(), eventId, 2)).ok).toBe(true);
    expect(await events.register(await builders.member(), eventId, 1)).toEqual({ ok: false, reason: "full" });
  });

  test("control: without the lock and the check the same families oversell", async () => {
    const eventId = await events.event({ capacity: 5 });
    await pool.query("ALTER TABLE event DROP CONSTRAINT event_seats");
    const looks = await times(10, () => db.event.findUniqueOrThrow({ where: { id: eventId } }));
    const wishes = looks.filter(({ capacity, seatsTaken }) => capacity - seatsTaken >= 2);
    for (const { id } of wishes) await db.event.update({ where: { id }, data: { seatsTaken: { increment: 2 } } });
    expect((await seatsOf(eventId)).taken).toBe(20);
    await db.event.update({ where: { id: eventId }, data: { seatsTaken: 0 } });
    await pool.query(
      "ALTER TABLE event ADD CONSTRAINT event_seats CHECK (seats_taken >= 0 AND seats_taken <= capacity)",
    );
  });

  test("is held by the database itself", async () => {
    const eventId = await events.event({ capacity: 5 });
    const forced = db.event.update({ where: { id: eventId }, data: { seatsTaken: 6 } });
    await expect(forced).rejects.toThrow("event_seats");
  });
});

describe("a member's tries at once", () => {
  /** Holds the event until all tries wait for it. */
  async function startTogether<T>(eventId: string, count: number, work: () => Promise<T>): Promise<T[]> {
    const holder = await pool.connect();
    await holder.query("BEGIN");
    await holder.query("SELECT 1 FROM event WHERE id = $1 FOR UPDATE", [eventId]);
    const done = times(count, work);
    await waitUntil(async () => ((await countLockWaits(holder)) === count ? true : undefined));
    await holder.query("COMMIT");
    holder.release();
    return done;
  }

  test("give one booking; the others are told that there is one", async () => {
    const eventId = await events.event();
    const member = await builders.member();
    const tries = await startTogether(eventId, 10, () => events.register(member, eventId, 2));
    const answers = tries.map((each) => (each.ok ? "booked" : each.reason)).sort();
    expect(answers).toEqual([...Array.from({ length: 9 }, () => "already_registered"), "booked"]);
    expect(await seatsOf(eventId)).toEqual({ taken: 2, booked: 2, guests: 2 });
  });

  test("with the same form give the same booking", async () => {
    const eventId = await events.event();
    const member = builders.as(await builders.member());
    const form = { requestId: builders.id(), eventId, guests: family(2), channel: "portal" as const };
    const tries = await startTogether(eventId, 10, () => registerForEvent(member, form));
    for (const each of tries) expect(each).toEqual({ ok: true, value: { registrationId: form.requestId } });
    expect(await seatsOf(eventId)).toEqual({ taken: 2, booked: 2, guests: 2 });
    const news = await db.notification.count({ where: { memberId: member.actor.memberId } });
    expect(news).toBe(1);
  });
});

test("a form sent again after the seats were given back does not book them anew", async () => {
  const eventId = await events.event();
  const member = builders.as(await builders.member());
  const form = { requestId: builders.id(), eventId, guests: family(2), channel: "portal" as const };
  await registerForEvent(member, form);
  await cancelRegistration(member, { registrationId: form.requestId });
  expect((await registerForEvent(member, form)).ok).toBe(true);
  expect(await seatsOf(eventId)).toEqual({ taken: 0, booked: 0, guests: 0 });
});

describe("giving seats back", () => {
  test("frees them once, however often it is pressed, for the next family", async () => {
    const eventId = await events.event({ capacity: 4 });
    const member = builders.as(await builders.member());
    const { id } = await events.booking(member.actor, eventId, 4);
    expect((await events.register(await builders.member(), eventId, 1)).ok).toBe(false);
    const returns = await times(10, () => cancelRegistration(member, { registrationId: id }));
    expect(returns.every(({ ok }) => ok)).toBe(true);
    expect(await seatsOf(eventId)).toEqual({ taken: 0, booked: 0, guests: 0 });
    expect((await events.register(await builders.member(), eventId, 4)).ok).toBe(true);
    expect((await events.register(member.actor, eventId, 1)).ok).toBe(false);
  });

  test("is for the member's own seats only", async () => {
    const eventId = await events.event();
    const { id } = await events.booking(await builders.member(), eventId);
    const other = builders.as(await builders.member());
    expect(await cancelRegistration(other, { registrationId: id })).toEqual({
      ok: false,
      reason: "unknown_registration",
    });
    expect(await readMyRegistration(other, id)).toBeNull();
    expect(await seatsOf(eventId)).toMatchObject({ taken: 1 });
  });

  test("ends when the event begins", async () => {
    const eventId = await events.event();
    const member = builders.as(await builders.member());
    const { id } = await events.booking(member.actor, eventId);
    builders.clock.advance({ hours: 24 * 7 });
    expect(await cancelRegistration(member, { registrationId: id })).toMatchObject({ reason: "event_started" });
  });
});

describe("refuses without taking a seat", () => {
  test("an owner of another community, and lets one of its own book", async () => {
    const [yunhu, cuihu] = [await builders.community(), await builders.community()];
    const eventId = await events.event({ communityId: yunhu });
    const stranger = await builders.member({ communityIds: [cuihu] });
    expect(await events.register(stranger, eventId)).toMatchObject({ reason: "other_community" });
    const owner = await builders.member({ communityIds: [cuihu, yunhu] });
    expect((await events.register(owner, eventId)).ok).toBe(true);
    expect(await seatsOf(eventId)).toMatchObject({ taken: 1 });
  });

  test("a draft and an event that nobody knows", async () => {
    const member = await builders.member();
    expect(await events.register(member, await events.draft())).toMatchObject({ reason: "not_offered" });
    expect(await events.register(member, builders.id())).toMatchObject({ reason: "unknown_event" });
  });
});

test("refuses a booking under the id of somebody else's, and takes no seat", async () => {
  const [eventId, otherEventId] = [await events.event(), await events.event()];
  const { id: requestId } = await events.booking(await builders.member(), eventId, 2);
  const booking = { requestId, eventId: otherEventId, guests: family(1), channel: "portal" } as const;
  const booked = registerForEvent(builders.as(await builders.member()), booking);
  await expect(booked).rejects.toMatchObject({ status: 400 });
  expect(await seatsOf(otherEventId)).toEqual({ taken: 0, booked: 0, guests: 0 });
});
