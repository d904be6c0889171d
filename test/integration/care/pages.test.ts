import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeEach, describe, expect, test } from "vitest";
import { readPromises, readServiceTerms, readWarrantyRules } from "#app/features/care/queries/terms.server.ts";
import { loader as readOne } from "#app/features/care/routes/one.tsx";
import { action as changeService, loader as readService } from "#app/features/care/routes/settings-service.tsx";
import { action as changeWarranty, loader as readWarranty } from "#app/features/care/routes/settings-warranty.tsx";
import { action as writeCall, loader as readCall } from "#app/features/care/routes/staff-new.tsx";
import { WARRANTY_DEFAULTS } from "#app/features/care/rules/warranty-defaults.ts";
import type { Actor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { careFixture } from "./care-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "care pages" });
const care = careFixture(builders, db);
const steward = await builders.staff("administrator");

beforeEach(async () => {
  await db.careTerms.deleteMany();
});

function ask(actor: Actor, path: string, fields?: Record<string, string | string[]>): LoaderFunctionArgs {
  const body = new FormData();
  for (const [name, values] of Object.entries(fields ?? {})) {
    for (const value of [values].flat()) body.append(name, value);
  }
  const request = new Request(`https://club.example${path}`, fields ? { method: "POST", body } : {});
  return { context: requestContext(builders.as(actor)), request, params: {} };
}

/** What the page of warranty terms sends when nothing on it was changed. */
async function shownWarranty(): Promise<Record<string, string>> {
  const { version, components, seasons } = await readWarranty(ask(steward, "/staff/settings/warranty"));
  const periods = components.flatMap(({ component, ...periodsOf }) =>
    (["statutory", "minimum"] as const).flatMap((kind) => [
      [`components.${component}.${kind}Count`, String(periodsOf[kind]?.count ?? "")],
      [`components.${component}.${kind}Unit`, periodsOf[kind]?.unit ?? "year"],
    ]),
  );
  return { intent: "terms", version: String(version), seasons, note: "法务确认", ...Object.fromEntries(periods) };
}

describe("warranty terms", () => {
  const path = "/staff/settings/warranty";

  test("saved as they are shown are the built-in ones, confirmed", async () => {
    expect(await changeWarranty(ask(steward, path, await shownWarranty()))).toMatchObject({ status: 302 });
    expect(await readWarrantyRules(db)).toEqual({ ...WARRANTY_DEFAULTS, version: 1 });
    const { versions } = await readWarranty(ask(steward, path));
    expect(versions).toMatchObject([{ version: 1, note: "法务确认", who: steward.name }]);
  });

  test("come back with what is wrong: a line of seasons, a part without a period, no reason", async () => {
    const shown = await shownWarranty();
    const seasons = `${shown["seasons"]}\n北京 11-15`;
    expect(await changeWarranty(ask(steward, path, { ...shown, seasons }))).toMatchObject({
      data: { result: { error: { seasons: [expect.stringContaining("行不对")] } } },
    });
    const empty = { "components.plaster.statutoryCount": "", "components.plaster.minimumCount": "", note: "" };
    expect(await changeWarranty(ask(steward, path, { ...shown, ...empty }))).toMatchObject({
      data: {
        result: {
          error: { "components.plaster.statutoryCount": ["至少要有一个年限。"], note: ["请写明依据和确认人。"] },
        },
      },
    });
  });

  test("promise a community more; a row without a number is none", async () => {
    const communityId = await builders.community();
    const fields = {
      intent: "promises",
      communityId,
      "promises[0].component": "leak_proofing",
      "promises[0].count": "8",
      "promises[0].unit": "year",
      "promises[1].component": "leak_proofing",
      "promises[1].count": "",
      "promises[1].unit": "year",
    };
    await changeWarranty(ask(steward, path, fields));
    const promise = { component: "leak_proofing", period: { count: 8, unit: "year" } };
    expect(await readPromises(db, communityId)).toEqual([promise]);
  });
});

describe("answer times", () => {
  const path = "/staff/settings/care";
  const fields = {
    version: "0",
    answerMinutes: "45",
    emergencyMinutes: "10",
    planMinutes: "600",
    opens: "08:30",
    closes: "18:00",
    weekdays: ["1", "2", "3", "4", "5"],
    holidays: "2027-01-01\n2027-01-02",
    makeUpDays: "",
    note: "按物业排班",
  };

  test("are read as they were typed", async () => {
    await changeService(ask(steward, path, fields));
    expect(await readServiceTerms(db)).toMatchObject({ version: 1, answerMinutes: 45 });
    expect(await readService(ask(steward, path))).toMatchObject({
      opens: "08:30",
      weekdays: [1, 2, 3, 4, 5],
      holidays: ["2027-01-01", "2027-01-02"],
    });
  });

  test.each([
    [{ closes: "08:00" }, "closes", "下班要晚于上班。"],
    [{ holidays: "元旦" }, "holidays", "有一行不是日期，应当写成 2027-01-01。"],
    [{ weekdays: [] }, "weekdays", "请至少选一天。"],
    [{ emergencyMinutes: "1441" }, "emergencyMinutes", "请填整数，最多 1440 分钟（一天）。"],
  ])("say what is wrong with %j", async (change, field, fault) => {
    const answer = await changeService(ask(steward, path, { ...fields, ...change }));
    const errors = "data" in answer ? answer.data.result.error : null;
    expect(Object.entries(errors ?? {}).find(([name]) => name.startsWith(field))?.[1]).toEqual([fault]);
  });
});

test("the desk writes down a call, and the owner finds it among their own", async () => {
  const owner = await care.owner();
  const desk = await builders.staff("care_desk");
  const path = `/staff/care/new?member=${owner.actor.memberId}`;
  const { caller, requestId } = await readCall(ask(desk, path));
  expect(caller).toMatchObject({ name: "林静", homes: [{ id: owner.homeId }] });
  const call = { requestId, homeId: owner.homeId, kind: "repair", category: "water_pipes", words: "厨房水管漏水" };
  expect(await writeCall(ask(desk, path, call))).toMatchObject({ status: 302 });
  const written = await db.careRequest.findUniqueOrThrow({ where: { id: requestId } });
  expect(written).toMatchObject({ channel: "phone", memberId: owner.actor.memberId, state: "reported" });
  expect(await db.notification.count({ where: { memberId: owner.actor.memberId, kind: "care.reported" } })).toBe(1);
});

test("a report that has just arrived says until when it is answered; once it was answered, no more", async () => {
  const owner = await care.owner();
  const requestId = await care.reported(owner);
  const read = async (path: string) =>
    (await readOne({ ...ask(owner.actor, path), params: { id: requestId } })).received;
  expect(await read(`/care/${requestId}`)).toBeNull();
  const by = (await db.careRequest.findUniqueOrThrow({ where: { id: requestId } })).promisedAt;
  expect(await read(`/care/${requestId}?new=1`)).toEqual({
    by: requestContext(builders.as(owner.actor)).format.time(by).text,
  });
  await db.careRequest.update({ where: { id: requestId }, data: { answeredAt: by } });
  expect(await read(`/care/${requestId}?new=1`)).toBeNull();
});
