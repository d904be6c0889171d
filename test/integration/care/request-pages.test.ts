import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { assignRequest } from "#app/features/care/commands/assign-request.server.ts";
import { completeRequest } from "#app/features/care/commands/complete-request.server.ts";
import { scheduleVisit } from "#app/features/care/commands/schedule-visit.server.ts";
import { takeBackRequest } from "#app/features/care/commands/take-back-request.server.ts";
import { loader as readOne } from "#app/features/care/routes/one.tsx";
import { loader as readDeskOne } from "#app/features/care/routes/staff-one.tsx";
import { loader as readWorkList } from "#app/features/care/routes/work-list.tsx";
import { loader as readToday } from "#app/features/staff/routes/today.tsx";
import type { Actor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { valueOf } from "#test/support/outcomes.ts";
import { requestContext } from "#test/support/request-context.ts";
import { careFixture } from "./care-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "care request pages" });
const care = careFixture(builders, db);

function ask(actor: Actor, path: string, params = {}): LoaderFunctionArgs {
  const request = new Request(`https://club.example${path}`);
  return { context: requestContext(builders.as(actor)), request, params };
}

test("a visit has the same time on Today and in the work list: when it begins", async () => {
  const desk = builders.as(await builders.staff("care_desk"));
  const requestId = await care.reported(await care.owner());
  valueOf(await assignRequest(desk, { requestId, staffId: desk.actor.staffId }));
  const from = builders.clock.now().add({ hours: 3 });
  const window = { from, until: from.add({ hours: 1 }) };
  valueOf(await scheduleVisit(desk, { requestId, visitorName: "何志强", visitorPhone: "+8613800138000", ...window }));
  const { groups } = await readToday(ask(desk.actor, "/staff"));
  const { rows } = await readWorkList(ask(desk.actor, "/staff/care"));
  const shown = requestContext(desk).format.time(new Date(from.epochMilliseconds)).text;
  expect(groups.flatMap(({ tasks }) => tasks.map(({ due }) => due.text))).toEqual([shown]);
  expect(rows.map(({ due }) => due.text)).toEqual([shown]);
  builders.clock.advance({ hours: 5 });
  const late = await readWorkList(ask(desk.actor, "/staff/care"));
  expect(late.rows).toMatchObject([{ due: { isLate: true, detail: `上门 ${shown}–14:00` } }]);
});

test("the owner reads who sees to it, the desk who gave it to whom, and both that it was taken back", async () => {
  const owner = await care.owner();
  const desk = builders.as(await builders.staff("care_desk"));
  const colleague = await builders.staff("care_desk");
  const requestId = await care.reported(owner);
  valueOf(await assignRequest(desk, { requestId, staffId: desk.actor.staffId }));
  valueOf(await assignRequest(desk, { requestId, staffId: colleague.staffId }));
  valueOf(await completeRequest(desk, { requestId, note: "修好了" }));
  valueOf(await takeBackRequest(desk, { requestId, words: "还差一道胶" }));
  const [me, mate] = [desk.actor.name, colleague.name];
  const path = { id: requestId };
  const ofOwner = await readOne(ask(owner.actor, `/care/${requestId}`, path));
  const ofDesk = await readDeskOne(ask(desk.actor, `/staff/care/${requestId}`, path));
  expect(ofOwner.steps.map(({ title }) => title).slice(0, 4)).toEqual([
    `${me} 收回，还没办好`,
    `${me} 办好了`,
    `${mate}在跟进`,
    `${me}在跟进`,
  ]);
  expect(ofDesk.steps.map(({ title }) => title).slice(2, 4)).toEqual([`${me} 交给${mate}`, `${me} 接下了`]);
});
