import { expect, test } from "vitest";
import { listGuests } from "#app/features/events/queries/guests.server.ts";
import { loader as readMine } from "#app/features/events/routes/mine.tsx";
import { loader as readHome } from "#app/features/portal/routes/home.tsx";
import type { MemberActor } from "#app/platform/context.ts";
import { readClub } from "#app/features/identity/public.server.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { eventsFixture } from "./events-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "guests" });
const events = eventsFixture(builders);

test("shows of a guest's homes the one that entitles to the event", async () => {
  const [first, second] = [await builders.community("鹏里"), await builders.community("云湖花园")];
  const member = await builders.member({ communityIds: [first, second] });
  const desk = builders.as(await builders.staff("activities"));
  const homeAt = async (communityId: string | null) => {
    const eventId = await events.event({ communityId });
    await events.booking(member, eventId);
    return (await listGuests(desk, eventId, { q: "", after: null, rows: 10 })).rows[0]?.home;
  };
  expect(await homeAt(second)).toMatch(/^云湖花园 /);
  expect(await homeAt(first)).toMatch(/^鹏里 /);
  expect(await homeAt(null)).toMatch(/^鹏里 /);
});

test("says of an event that has begun that it is under way, at home and among the member's own", async () => {
  await db.club.create({
    data: { name: "云栖会", developerName: "云栖置业", dutyPhone: "400-100-2000", createdAt: new Date(0) },
  });
  const member = await builders.member();
  const startsAt = builders.clock.now().add({ hours: 3 });
  const closes = { registrationClosesAt: startsAt };
  await events.booking(member, await events.event({ startsAt, endsAt: startsAt.add({ hours: 2 }), ...closes }));
  const shown = async () => ({ home: await matterOf(member), mine: await noteOf(member) });
  expect(await shown()).toEqual({ home: expect.stringMatching(/ · 1 席$/), mine: "1 席" });
  builders.clock.advance({ hours: 3, minutes: 39 });
  expect(await shown()).toEqual({ home: expect.stringMatching(/^正在进行，.+ 结束 · 邻里厅$/), mine: "正在进行" });
});

function ask(actor: MemberActor) {
  const request = new Request("https://club.example/");
  return { context: requestContext(builders.as(actor)), request, params: {} };
}

async function matterOf(member: MemberActor): Promise<string | undefined> {
  const asked = ask(member);
  const { mine } = await readHome({ ...asked, context: { ...asked.context, club: await readClub(db) } });
  return mine?.matters[0]?.detail;
}

async function noteOf(member: MemberActor): Promise<string | undefined> {
  return (await readMine(ask(member))).coming[0]?.note;
}
