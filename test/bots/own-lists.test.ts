import { expect, test } from "vitest";
import { cancelRegistration } from "#app/features/events/public.server.ts";
import type { MemberActor } from "#app/platform/context.ts";
import type { Asked } from "#bots/executors/asked.ts";
import { showRequests } from "#bots/executors/care.ts";
import { offerEvents, register } from "#bots/executors/events.ts";
import { offerPerks } from "#bots/executors/perks.ts";
import { careFixture } from "#test/integration/care/care-fixture.ts";
import { eventsFixture } from "#test/integration/events/events-fixture.ts";
import { perksFixture } from "#test/integration/perks/perks-fixture.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { valueOf } from "#test/support/outcomes.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "own-lists" });
const care = careFixture(builders, db);
const events = eventsFixture(builders);
const perks = perksFixture(builders);

/** As many as a page of the portal shows. */
const PAGE = Array.from({ length: 20 }, (_, index) => index);

function askedBy(actor: MemberActor): Asked {
  return {
    ctx: builders.as({ kind: "visitor" }),
    memberId: actor.memberId,
    contactId: builders.id(),
    conversationId: builders.id(),
    requestId: builders.id(),
    language: "zh-CN",
    storage: care.storage,
    clubUrl: "https://club.example",
  };
}

test("events for others, or not to be booked now, do not hide those that the owner can book", async () => {
  const communityId = await builders.community();
  const owner = await builders.member({ communityIds: [communityId] });
  const elsewhere = await builders.community();
  const now = builders.clock.now();
  const hours = (count: number) => now.add({ hours: count });
  const others = [
    { communityId: elsewhere },
    { minTierRank: 2 },
    { registrationOpensAt: hours(1) },
    { registrationOpensAt: hours(-3), registrationClosesAt: hours(-2) },
  ];
  for (const index of PAGE) await events.event({ title: "别人的", ...others[index % others.length] });
  const later = { startsAt: hours(24 * 8), endsAt: hours(24 * 8 + 2) };
  await events.event({ title: "邻里合唱团", ...later });
  await events.event({ title: "云湖茶会", communityId, ...later });
  const offered = valueOf(await offerEvents(askedBy(owner), { type: "listEvents", month: null, category: null }));
  expect(offered.map(({ title }) => title).sort()).toEqual(["云湖茶会", "邻里合唱团"]);
});

test("perks that have no voucher left, or not yet, do not hide those that have", async () => {
  const owner = await builders.member();
  const { merchantId } = await perks.merchant();
  await perks.perk(merchantId, { title: "双人茶席" });
  await perks.perk(merchantId, { title: "不限量", stock: null });
  builders.clock.advance({ minutes: 1 });
  for (const index of PAGE) {
    const soon = { claimFrom: builders.clock.now().add({ hours: 1 }) };
    const perkId = await perks.perk(merchantId, index % 2 === 0 ? soon : { stock: 1 });
    if (index % 2 === 1) await db.perk.update({ where: { id: perkId }, data: { claimed: 1 } });
  }
  const offered = valueOf(await offerPerks(askedBy(owner)));
  expect(offered.map(({ title }) => title).sort()).toEqual(["不限量", "双人茶席"]);
});

test("what an owner said does not hide what they reported as broken", async () => {
  const owner = await care.owner();
  await care.reported(owner);
  for (const index of PAGE) {
    builders.clock.advance({ hours: 24 });
    await care.reported(owner, { kind: index % 2 === 0 ? "praise" : "enquiry", category: "service_process" });
  }
  expect(valueOf(await showRequests(askedBy(owner.actor)))).toMatchObject([{ category: "leak_proofing" }]);
});

test("a message that is answered again after its seats were given back gets the answer it got", async () => {
  const owner = await builders.member();
  const eventId = await events.event({ title: "秋日骑行" });
  const asked = askedBy(owner);
  const wish = { type: "registerForEvent", eventId, adults: 2, children: 0 } as const;
  const booked = valueOf(await register(asked, wish));
  expect(booked).toMatchObject({ id: asked.requestId, title: "秋日骑行", seats: 2 });
  valueOf(await cancelRegistration(builders.as(owner), { registrationId: booked.id }));
  expect(valueOf(await register(asked, wish))).toEqual(booked);
});
