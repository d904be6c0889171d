import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { loader as readDetail } from "#app/features/events/routes/detail.tsx";
import { loader as readList } from "#app/features/events/routes/list.tsx";
import type { MemberActor, VisitorActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { eventsFixture } from "./events-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "events list page" });
const events = eventsFixture(builders);
const visitor = { kind: "visitor" } as const;

function ask(actor: MemberActor | VisitorActor, path: string, params = {}): LoaderFunctionArgs {
  const request = new Request(`https://club.example${path}`);
  return { context: requestContext(builders.as(actor)), request, params };
}

async function rowOf(actor: MemberActor | VisitorActor, eventId: string) {
  return (await readList(ask(actor, "/events?party=3"))).events.find(({ id }) => id === eventId);
}

test("an event of another community says for whom it is, and promises its owners their seats", async () => {
  const name = "鹏里";
  const communityId = await builders.community(name);
  const eventId = await events.event({ communityId });
  const [elsewhere, resident] = [await builders.member(), await builders.member({ communityIds: [communityId] })];
  expect(await rowOf(elsewhere, eventId)).toMatchObject({ note: `限${name}业主`, fee: "免费", attend: false });
  expect(await rowOf(resident, eventId)).toMatchObject({
    note: "还有 40 席，够您家 3 位",
    fee: `免费 · 限${name}业主`,
  });
  expect(await rowOf(visitor, eventId)).toMatchObject({ note: "还有 40 席", fee: `免费 · 限${name}业主` });
});

test.each([
  ["before its registration opens", 24],
  ["while it is open", -1],
])("an event's page tells owners of other communities for whose homes it is, %s", async (_, hours) => {
  const communityId = await builders.community();
  const { name } = await db.community.findUniqueOrThrow({ where: { id: communityId }, select: { name: true } });
  const eventId = await events.event({ communityId, registrationOpensAt: builders.clock.now().add({ hours }) });
  const pageFor = async (actor: MemberActor) => readDetail(ask(actor, `/events/${eventId}`, { id: eventId }));
  const { reader } = await pageFor(await builders.member());
  expect(reader).toMatchObject({ kind: "member", barred: `这个活动只对${name}的业主开放。` });
  const resident = await pageFor(await builders.member({ communityIds: [communityId] }));
  expect(resident.reader).toMatchObject({ barred: null });
});

test("an event of a higher tier names the tier from which one can book it", async () => {
  const [low, high] = [await builders.member(), await builders.member({ tierRank: 3 })];
  const eventId = await events.event({ minTierRank: 3 });
  expect(await rowOf(low, eventId)).toMatchObject({ note: "限第3级及以上会员" });
  expect(await rowOf(high, eventId)).toMatchObject({ note: "还有 40 席，够您家 3 位" });
});

test("an event that is not open yet says when it opens, in place of seats", async () => {
  const registrationOpensAt = builders.clock.now().add({ hours: 24 });
  const eventId = await events.event({ registrationOpensAt });
  expect(await rowOf(await builders.member(), eventId)).toMatchObject({
    note: expect.stringMatching(/^明天 .+ 开放报名$/),
  });
});
