import { expect, test } from "vitest";
import { action as sendChange, loader as readChange } from "#app/features/events/routes/change-guests.tsx";
import { loader as readBooking } from "#app/features/events/routes/registration.tsx";
import type { MemberActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { eventsFixture } from "./events-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "change guests page" });
const events = eventsFixture(builders);

function ask(member: MemberActor, id: string, fields?: [string, string][]) {
  const body = new FormData();
  for (const [name, value] of fields ?? []) body.append(name, value);
  const request = new Request(`https://club.example/my-events/${id}/change`, fields ? { method: "POST", body } : {});
  return { context: requestContext(builders.as(member)), request, params: { id } };
}

test("ticks who has a seat, offers who has none, and says what each number comes to", async () => {
  const member = await builders.member();
  const eventId = await events.event({ feeFen: 30_00n, capacity: 3 });
  const { id } = await events.booking(member, eventId, 2);
  const page = await readChange(ask(member, id));
  expect(page.booked.map(({ name, note }) => `${name} ${note}`)).toEqual(["家人1 大人", "家人2 大人"]);
  expect(page.family.household.map(({ relation }) => relation)).toEqual(["self"]);
  expect(page.family.companions).toEqual([]);
  expect(page.totals).toHaveLength(3);
  expect(page.totals[2]).toContain("90");

  const [first = "", second = ""] = page.booked.map((guest) => guest.id);
  const seen: [string, string][] = [
    ["seen", first],
    ["seen", second],
    ["requestId", page.requestId],
  ];
  const one = await sendChange(ask(member, id, [...seen, ["coming", first], ["household", "self"]]));
  expect(one).toMatchObject({ status: 302 });
  const { attendees, fee, canChange } = await readBooking(ask(member, id));
  expect(attendees).toHaveLength(2);
  expect([fee?.title, canChange]).toEqual([expect.stringContaining("60"), true]);
});

test("comes back with the reason when nobody is left or there are no seats, and shows none of it once it is too late", async () => {
  const member = await builders.member();
  const { id } = await events.booking(member, await events.event({ capacity: 1 }), 1);
  const { booked, requestId } = await readChange(ask(member, id));
  const seen: [string, string][] = [
    ...booked.map((guest): [string, string] => ["seen", guest.id]),
    ["requestId", requestId],
  ];
  expect(await sendChange(ask(member, id, seen))).toMatchObject({
    data: { result: { error: { "": ["请至少勾选一位参加的人。"] } } },
  });
  const coming = booked.map((guest): [string, string] => ["coming", guest.id]);
  expect(await sendChange(ask(member, id, [...seen, ...coming, ["household", "self"]]))).toMatchObject({
    data: { result: { error: { "": ["席位不够了，连同已报的，您家最多可以来 1 位。"] } } },
  });
  builders.clock.advance({ hours: 24 * 6 });
  expect((await readChange(ask(member, id))).barred).toBe("报名已经截止，参加的人不能再改了。");
  expect((await readBooking(ask(member, id))).canChange).toBe(false);
});
