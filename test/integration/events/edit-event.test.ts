import { describe, expect, test } from "vitest";
import { cancelEvent } from "#app/features/events/commands/cancel-event.server.ts";
import { createEvent } from "#app/features/events/commands/create-event.server.ts";
import { publishEvent } from "#app/features/events/commands/publish-event.server.ts";
import { tellGuests } from "#app/features/events/commands/tell-guests.server.ts";
import { updateEvent } from "#app/features/events/commands/update-event.server.ts";
import { tellGuestsJob } from "#app/features/events/jobs/definitions.ts";
import { eventsJobHandlers } from "#app/features/events/jobs.ts";
import { readEvent } from "#app/features/events/queries/event.server.ts";
import { loader as guestsLoader } from "#app/features/events/routes/guests.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { eventsFixture } from "./events-fixture.ts";

const { db, pool } = await testDatabase();
const builders = createBuilders(db, { seed: "edit-event" });
const events = eventsFixture(builders);
const staff = builders.as(await builders.staff("activities"));
const job = builders.as({ kind: "job", name: "events:tell-guests" });

async function versionOf(eventId: string): Promise<Date> {
  return (await db.event.findUniqueOrThrow({ where: { id: eventId }, select: { updatedAt: true } })).updatedAt;
}

/** What the queue was asked to tell about an event. */
async function askedToTell(eventId: string) {
  const { rows } = await pool.query(
    `SELECT jobs.payload FROM graphile_worker._private_jobs AS jobs
     JOIN graphile_worker._private_tasks AS tasks ON tasks.id = jobs.task_id WHERE tasks.identifier = $1`,
    [tellGuestsJob.name],
  );
  return rows
    .map(({ payload }) => tellGuestsJob.schema.parse(payload))
    .filter((asked) => asked.eventId === eventId)
    .map(({ changedAt, ...asked }) => ({ ...asked, changedAt: new Date(changedAt) }));
}

async function toldOf(memberId: string, kind: string): Promise<number> {
  return db.notification.count({ where: { memberId, kind } });
}

describe("a draft", () => {
  test("is seen by no owner until it is published", async () => {
    const eventId = await events.draft();
    expect(await readEvent(staff, eventId)).toBeNull();
    expect((await publishEvent(staff, { eventId })).ok).toBe(true);
    expect(await readEvent(staff, eventId)).toMatchObject({ status: "open", freeSeats: 40 });
  });

  test("is written once, however often its form is sent", async () => {
    const requestId = builders.id();
    const forms = Array.from({ length: 5 }, () => createEvent(staff, { requestId, terms: events.terms() }));
    for (const created of await Promise.all(forms))
      expect(created).toEqual({ ok: true, value: { eventId: requestId } });
    expect(await db.auditEntry.count({ where: { subjectId: requestId, action: "event.create" } })).toBe(1);
  });
});

describe("changing an event", () => {
  test("is refused to whoever read an older version", async () => {
    const eventId = await events.event();
    const version = await versionOf(eventId);
    const terms = events.terms({ title: "防水课" });
    const saves = await Promise.all([
      updateEvent(staff, { eventId, version, terms }),
      updateEvent(staff, { eventId, version, terms: { ...terms, title: "闭水课" } }),
    ]);
    expect(saves.map((saved) => (saved.ok ? "saved" : saved.reason)).sort()).toEqual(["changed_meanwhile", "saved"]);
  });

  test("never takes booked seats away", async () => {
    const eventId = await events.event();
    await events.booking(await builders.member(), eventId, 4);
    const version = await versionOf(eventId);
    const saved = await updateEvent(staff, { eventId, version, terms: events.terms({ capacity: 3 }) });
    expect(saved).toMatchObject({ ok: false, reason: "below_seats_taken", details: { seats: 4 } });
  });

  test("tells those who had booked when time or place is another, once, and nobody otherwise", async () => {
    const eventId = await events.event();
    const guest = await builders.member();
    const { id } = await events.booking(guest, eventId);
    const terms = events.terms();
    await updateEvent(staff, { eventId, version: await versionOf(eventId), terms: { ...terms, body: "带两只水桶" } });
    expect(await askedToTell(eventId)).toEqual([]);
    await updateEvent(staff, { eventId, version: await versionOf(eventId), terms: { ...terms, place: "会客厅" } });
    const late = await builders.member();
    builders.clock.advance({ minutes: 1 });
    await events.booking(late, eventId);
    const [asked] = await askedToTell(eventId);
    expect(asked).toMatchObject({ news: "changed" });
    for (let time = 0; time < 2; time += 1) if (asked) await tellGuests(job, asked);
    expect(await toldOf(guest.memberId, "events.changed")).toBe(1);
    expect(await toldOf(late.memberId, "events.changed")).toBe(0);
    const news = await db.notification.findFirstOrThrow({
      where: { memberId: guest.memberId, kind: "events.changed" },
    });
    expect(news).toMatchObject({ href: `/my-events/${id}`, values: { place: "会客厅" } });
  });
});

describe("cancelling an event", () => {
  test("tells everybody who has seats once, with the reason, and nobody who gave them back", async () => {
    const eventId = await events.event({ capacity: 60 });
    const guests = await Promise.all(Array.from({ length: 60 }, () => builders.member()));
    for (const guest of guests) await events.booking(guest, eventId);
    const gone = guests[0];
    await db.registration.updateMany({
      where: { eventId, memberId: gone?.memberId },
      data: { state: "cancelled", cancelledAt: new Date("2026-11-21T02:00:00Z") },
    });
    const cancels = await Promise.all([1, 2, 3].map(() => cancelEvent(staff, { eventId, reason: "周六有大雨" })));
    expect(cancels.every(({ ok }) => ok)).toBe(true);
    const asked = await askedToTell(eventId);
    expect(asked).toHaveLength(1);
    for (const each of [...asked, ...asked]) await tellGuests(job, each);
    const told = await db.notification.findMany({ where: { kind: "events.cancelled" } });
    expect(told).toHaveLength(59);
    expect(told.every(({ values }) => JSON.stringify(values).includes("周六有大雨"))).toBe(true);
    expect(told.map(({ memberId }) => memberId)).not.toContain(gone?.memberId);
    expect(eventsJobHandlers.map(({ name }) => name)).toEqual([tellGuestsJob.name]);
  });

  test("closes it for booking and for further changes", async () => {
    const eventId = await events.event();
    await cancelEvent(staff, { eventId, reason: "周六有大雨" });
    expect(await events.register(await builders.member(), eventId)).toMatchObject({ reason: "not_offered" });
    const saved = await updateEvent(staff, { eventId, version: await versionOf(eventId), terms: events.terms() });
    expect(saved).toMatchObject({ reason: "event_cancelled" });
    expect(await publishEvent(staff, { eventId })).toMatchObject({ reason: "event_cancelled" });
    expect(await readEvent(staff, eventId)).toMatchObject({ status: "cancelled", cancelledReason: "周六有大雨" });
  });
});

test("the guest list is a file that no spreadsheet runs: marked as UTF-8, formulas as text, numbers masked", async () => {
  const eventId = await events.event();
  const member = await builders.member({ name: "=HYPERLINK(1)" });
  await events.booking(member, eventId, 2);
  const file = await guestsLoader({
    context: requestContext(staff),
    request: new Request(`https://club.example/staff/events/${eventId}/guests.csv`),
    params: { id: eventId },
  });
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe("参加的人,大人或孩子,报名人,手机号,房屋,签到码,报名时间,已到");
  expect(lines[1]).toMatch(/^家人1,大人,'=HYPERLINK\(1\),138 \*\*\*\* \d{4},,[0-9A-Z]{4}-[0-9A-Z]{4},2026年/);
  expect(await db.auditEntry.count({ where: { subjectId: eventId, action: "event.export" } })).toBe(1);
});
