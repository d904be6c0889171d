import { describe, expect, test } from "vitest";
import { cancelRegistration } from "#app/features/events/commands/cancel-registration.server.ts";
import { checkIn } from "#app/features/events/commands/check-in.server.ts";
import { findGuests, findRegistration } from "#app/features/events/queries/guests.server.ts";
import { action, loader } from "#app/features/events/routes/door.tsx";
import type { StaffActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { eventsFixture } from "./events-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "check-in" });
const events = eventsFixture(builders);
const helper = await builders.staff("activities");
const other = await builders.staff("member_services");

/** An event that begins in an hour. */
function eventToday() {
  const now = builders.clock.now();
  return events.event({
    startsAt: now.add({ hours: 1 }),
    endsAt: now.add({ hours: 3 }),
    registrationClosesAt: now.add({ minutes: 50 }),
  });
}

function admit(by: StaffActor, eventId: string, registrationId: string, attendeeIds: string[]) {
  return checkIn(builders.as(by), { eventId, registrationId, attendeeIds });
}

describe("letting guests in", () => {
  test("counts a family that comes in parts", async () => {
    const eventId = await eventToday();
    const { id, attendeeIds } = await events.booking(await builders.member(), eventId, 3);
    expect(await admit(helper, eventId, id, attendeeIds.slice(0, 2))).toEqual({
      ok: true,
      value: { now: 2, before: 0 },
    });
    expect(await admit(helper, eventId, id, attendeeIds)).toEqual({ ok: true, value: { now: 1, before: 2 } });
    const rows = await db.attendee.findMany({ where: { registrationId: id } });
    expect(rows.every(({ checkedInById }) => checkedInById === helper.staffId)).toBe(true);
  });

  test("by two helpers at once counts each guest once", async () => {
    const eventId = await eventToday();
    const { id, attendeeIds } = await events.booking(await builders.member(), eventId, 4);
    const tries = await Promise.all(
      Array.from({ length: 10 }, (_, index) => admit(index % 2 === 0 ? helper : other, eventId, id, attendeeIds)),
    );
    const now = tries.reduce((sum, each) => sum + (each.ok ? each.value.now : 0), 0);
    expect(now).toBe(4);
    expect(tries.filter((each) => each.ok && each.value.now === 0 && each.value.before === 4)).toHaveLength(9);
  });

  test("takes no guest of another booking", async () => {
    const eventId = await eventToday();
    const one = await events.booking(await builders.member(), eventId);
    const two = await events.booking(await builders.member(), eventId);
    expect(await admit(helper, eventId, one.id, two.attendeeIds)).toEqual({ ok: true, value: { now: 0, before: 0 } });
  });
});

describe("refuses", () => {
  test("seats of another event, and seats that were given back", async () => {
    const [eventId, elsewhere] = [await eventToday(), await eventToday()];
    const member = builders.as(await builders.member());
    const { id, attendeeIds } = await events.booking(member.actor, eventId);
    expect(await admit(helper, elsewhere, id, attendeeIds)).toMatchObject({ reason: "unknown_registration" });
    await cancelRegistration(member, { registrationId: id });
    expect(await admit(helper, eventId, id, attendeeIds)).toMatchObject({ reason: "registration_cancelled" });
  });

  test("guests a week early, and giving seats back once somebody is in", async () => {
    const early = await events.event();
    const { id, attendeeIds } = await events.booking(await builders.member(), early);
    expect(await admit(helper, early, id, attendeeIds)).toMatchObject({ reason: "too_early" });
    const eventId = await eventToday();
    const member = builders.as(await builders.member());
    const booking = await events.booking(member.actor, eventId, 2);
    await admit(helper, eventId, booking.id, booking.attendeeIds.slice(0, 1));
    expect(await cancelRegistration(member, { registrationId: booking.id })).toMatchObject({
      reason: "already_checked_in",
    });
  });

  test("helpers without the ability", async () => {
    const eventId = await eventToday();
    const { id, attendeeIds } = await events.booking(await builders.member(), eventId);
    const finance = await builders.staff("finance");
    await expect(admit(finance, eventId, id, attendeeIds)).rejects.toThrow("events.check_in");
  });
});

describe("the door", () => {
  function ask(path: string, form?: Record<string, string>) {
    const body = form && new URLSearchParams(form);
    return {
      context: requestContext(builders.as(helper)),
      request: new Request(`https://club.example${path}`, body && { method: "POST", body }),
    };
  }

  function doorOf(eventId: string) {
    return `/staff/events/${eventId}/door`;
  }

  async function send(eventId: string, form: Record<string, string>): Promise<string> {
    const answer = await action({ ...ask(doorOf(eventId), form), params: { id: eventId } });
    return answer instanceof Response ? (answer.headers.get("Location") ?? "") : "";
  }

  test("finds a booking by its typed code, however it is typed, and lets a single guest in at once", async () => {
    const eventId = await eventToday();
    const { id } = await events.booking(await builders.member(), eventId);
    const { code } = await db.registration.findUniqueOrThrow({ where: { id } });
    const q = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
    const location = await send(eventId, { intent: "find", q });
    expect(location).toBe(`${doorOf(eventId)}?seen=${id}&now=1`);
    const page = await loader({ ...ask(location), params: { id: eventId } });
    expect(page.answer).toMatchObject({ tone: "green", detail: "1 位已签到" });
    expect(await send(eventId, { intent: "find", q })).toBe(`${doorOf(eventId)}?seen=${id}&now=0`);
  });

  test("shows a family to tick, and says when a code is another event's", async () => {
    const [eventId, elsewhere] = [await eventToday(), await eventToday()];
    const { id } = await events.booking(await builders.member(), eventId, 2);
    const { code } = await db.registration.findUniqueOrThrow({ where: { id } });
    expect(await send(eventId, { intent: "find", q: code })).toBe(`${doorOf(eventId)}?registration=${id}`);
    const location = await send(elsewhere, { intent: "find", q: code });
    const page = await loader({ ...ask(location), params: { id: elsewhere } });
    expect(page.answer).toMatchObject({ tone: "red" });
  });

  test("finds by the name of the member or of anybody who comes along, only among this event's", async () => {
    const [eventId, elsewhere] = [await eventToday(), await eventToday()];
    const member = await builders.member({ name: "罗玉梅" });
    const { id } = await events.booking(member, eventId, 3);
    const ctx = builders.as(helper);
    for (const name of ["玉梅", "家人3"]) {
      expect(await findGuests(ctx, eventId, name)).toMatchObject([{ registrationId: id, memberName: "罗玉梅" }]);
    }
    expect(await findGuests(ctx, elsewhere, "玉梅")).toEqual([]);
    expect(await findRegistration(ctx, elsewhere, { id })).toBeNull();
  });

  test("shows masked numbers only", async () => {
    const eventId = await eventToday();
    const member = await builders.member();
    await events.booking(member, eventId);
    const { phoneEnc } = await db.member.findUniqueOrThrow({ where: { id: member.memberId } });
    const phone = builders.as(helper).vault.decrypt(phoneEnc).slice(3);
    const found = JSON.stringify(await findGuests(builders.as(helper), eventId, "林静"));
    expect(found).toContain("****");
    expect(found.replaceAll(" ", "")).not.toContain(phone);
  });
});
