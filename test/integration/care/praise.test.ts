import { expect, test } from "vitest";
import { assignRequest } from "#app/features/care/commands/assign-request.server.ts";
import { completeRequest } from "#app/features/care/commands/complete-request.server.ts";
import { confirmRequest } from "#app/features/care/commands/confirm-request.server.ts";
import { reopenRequest } from "#app/features/care/commands/reopen-request.server.ts";
import { listOpenRequests } from "#app/features/care/queries/my-requests.server.ts";
import { loader as readOne } from "#app/features/care/routes/one.tsx";
import { loader as readStaffOne } from "#app/features/care/routes/staff-one.tsx";
import { loader as readWork } from "#app/features/care/routes/work-list.tsx";
import { loader as readToday } from "#app/features/staff/routes/today.tsx";
import type { MemberActor, StaffActor } from "#app/platform/context.ts";
import { textFunction } from "#app/platform/i18n/texts.server.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { reasonOf, valueOf } from "#test/support/outcomes.ts";
import { requestContext } from "#test/support/request-context.ts";
import { careFixture } from "./care-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "praise" });
const care = careFixture(builders, db);

function ask(actor: MemberActor | StaffActor, path: string, id = "") {
  const request = new Request(`https://club.example${path}`);
  return { context: requestContext(builders.as(actor)), request, params: { id } };
}

test("praise is thanked for, passed on, and asks neither the owner nor the desk for anything more", async () => {
  const owner = await care.owner();
  const desk = await builders.staff("care_desk");
  const requestId = await care.reported(owner, { kind: "praise", category: "service_process" });
  expect(await readOne(ask(owner.actor, `/care/${requestId}?new=1`, requestId))).toMatchObject({
    received: { by: null },
    request: { band: { turn: "club", text: "谢谢您的表扬，我们正转给同事" } },
  });
  builders.clock.advance({ hours: 24 * 7 });
  const today = await readToday(ask(desk, "/staff"));
  expect(today.title).toBe("今日，没有事在等您");
  const shown = today.groups.flatMap(({ group, tasks }) => tasks.map(({ todo }) => [group, todo]));
  expect(shown).toEqual([["praise", "转达"]]);
  const page = await readStaffOne(ask(desk, `/staff/care/${requestId}`, requestId));
  expect(page.due).toMatchObject({ detail: "转达", isLate: false });

  valueOf(await assignRequest(builders.as(desk), { requestId, staffId: desk.staffId }));
  valueOf(await completeRequest(builders.as(desk), { requestId, note: "何师傅听了很高兴" }));
  const told = await db.notification.findMany({ where: { memberId: owner.actor.memberId } });
  expect(told.map(({ kind }) => kind).sort()).toEqual(["care.praisePassedOn", "care.praised"]);
  expect(textFunction("zh-CN", "notifications")("care.praisePassedOn.title")).toBe("您的表扬转达到了，谢谢您");
  expect(await readOne(ask(owner.actor, `/care/${requestId}`, requestId))).toMatchObject({
    moves: [],
    request: { band: { turn: "nobody", text: "已转达给同事，谢谢您" } },
  });
  expect(await listOpenRequests(builders.as(owner.actor))).toEqual([]);
  const rowsOf = async (view: string) => (await readWork(ask(desk, `/staff/care?view=${view}`))).rows;
  expect(await rowsOf("waiting")).toEqual([]);
  expect(await rowsOf("closed")).toMatchObject([{ id: requestId, due: { detail: "已转达给同事，谢谢您" } }]);
});

test("an owner who writes the form by hand rates and reopens no praise", async () => {
  const owner = await care.owner();
  const own = builders.as(owner.actor);
  const desk = builders.as(await builders.staff("care_desk"));
  const requestId = await care.reported(owner, { kind: "praise", category: "service_process" });
  valueOf(await assignRequest(desk, { requestId, staffId: desk.actor.staffId }));
  valueOf(await completeRequest(desk, { requestId, note: "何师傅听了很高兴" }));
  expect(reasonOf(await confirmRequest(own, { requestId, rating: 1, words: "" }))).toBe("not_yours");
  expect(reasonOf(await reopenRequest(own, { requestId, words: "再说一次" }))).toBe("not_yours");
  const kept = await db.careRequest.findUniqueOrThrow({ where: { id: requestId } });
  expect(kept).toMatchObject({ state: "completed", rating: null, timesReopened: 0 });
});
