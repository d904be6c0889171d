import { expect, test } from "vitest";
import { action as sendChange, loader as readChange } from "#app/features/events/routes/change-guests.tsx";
import { action as book, loader as readDetail } from "#app/features/events/routes/detail.tsx";
import type { MemberActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { eventsFixture } from "./events-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "companions page" });
const events = eventsFixture(builders);

const GONE = { data: { result: { error: { "": ["您勾选的人里，有人已经不在名单上了，请看过名单再选一次。"] } } } };

function ask(member: MemberActor, id: string, fields?: [string, string][]) {
  const body = new FormData();
  for (const [name, value] of fields ?? []) body.append(name, value);
  const request = new Request(`https://club.example/events/${id}`, fields ? { method: "POST", body } : {});
  return { context: requestContext(builders.as(member)), request, params: { id } };
}

/** @returns the ids under which an event's form offers this member's earlier companions. */
async function offered(member: MemberActor, eventId: string): Promise<string[]> {
  const { reader } = await readDetail(ask(member, eventId));
  return reader.kind === "member" ? reader.companions.map(({ id }) => id) : [];
}

/** What a form sends that ticks the member and these companions. */
function tick(companions: readonly string[]): [string, string][] {
  return [
    ["requestId", builders.id()],
    ["household", "self"],
    ...companions.map((id): [string, string] => ["companions", id]),
  ];
}

async function bookedNames(memberId: string, eventId: string): Promise<string[]> {
  const attendees = await db.attendee.findMany({
    where: { registration: { memberId, eventId } },
    orderBy: { position: "asc" },
  });
  return attendees.slice(1).map(({ name }) => name);
}

test("books a ticked companion whom another tab has booked for something else meanwhile", async () => {
  const member = await builders.member();
  const [earlier, here, there] = [await events.event(), await events.event(), await events.event()];
  await events.booking(member, earlier, 2);
  const companions = await offered(member, here);
  expect(companions).toHaveLength(2);
  builders.clock.advance({ minutes: 1 });
  await events.booking(member, there, 2);
  expect(await offered(member, here)).not.toEqual(companions);
  expect(await book(ask(member, here, tick(companions)))).toMatchObject({ status: 302 });
  expect(await bookedNames(member.memberId, here)).toEqual(["家人1", "家人2"]);
});

test("refuses to book without a companion who was ticked, and those of others", async () => {
  const [member, other] = [await builders.member(), await builders.member()];
  const [earlier, here] = [await events.event(), await events.event()];
  const { attendeeIds } = await events.booking(member, earlier, 2);
  const foreign = await events.booking(other, earlier, 2);
  await db.attendee.delete({ where: { id: attendeeIds[1] } });
  expect(await book(ask(member, here, tick(attendeeIds)))).toMatchObject(GONE);
  expect(await book(ask(member, here, tick(foreign.attendeeIds)))).toMatchObject(GONE);
  expect(await book(ask(member, here, [...tick([]), ["household", other.memberId]]))).toMatchObject(GONE);
  expect(await db.registration.count({ where: { eventId: here } })).toBe(0);
});

test("refuses a change without a companion who was ticked", async () => {
  const member = await builders.member();
  const { attendeeIds } = await events.booking(member, await events.event(), 1);
  const { id } = await events.booking(member, await events.event(), 1);
  await db.attendee.deleteMany({ where: { id: { in: attendeeIds } } });
  const { booked } = await readChange(ask(member, id));
  const shown = booked.flatMap((guest): [string, string][] => [
    ["seen", guest.id],
    ["coming", guest.id],
  ]);
  expect(await sendChange(ask(member, id, [...tick(attendeeIds), ...shown]))).toMatchObject(GONE);
  expect(await db.attendee.count({ where: { registrationId: id } })).toBe(1);
});
