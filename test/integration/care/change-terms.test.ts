import { beforeEach, describe, expect, test } from "vitest";
import { changeTerms } from "#app/features/care/commands/change-terms.server.ts";
import { setWarrantyPromises } from "#app/features/care/commands/set-warranty-promises.server.ts";
import { writePromises } from "#app/features/care/rules/write-promises.ts";
import { readPromises, readServiceTerms, readWarrantyRules } from "#app/features/care/queries/terms.server.ts";
import { SERVICE_DEFAULTS } from "#app/features/care/rules/service-terms.ts";
import { WARRANTY_DEFAULTS } from "#app/features/care/rules/warranty-defaults.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import type { Database } from "#app/platform/db/database.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { waitUntil } from "#test/support/wait-until.ts";
import { reasonOf, valueOf } from "#test/support/outcomes.ts";
import { careFixture } from "./care-fixture.ts";

const database = await testDatabase();
const { db } = database;
const builders = createBuilders(db, { seed: "terms" });
const care = careFixture(builders, db);

let steward: Context<StaffActor>;

beforeEach(async () => {
  await db.careTerms.deleteMany();
  steward = builders.as(await builders.staff("administrator"));
});

const { components, seasons, otherCities } = WARRANTY_DEFAULTS;
const tenYears = { count: 10, unit: "year" } as const;

/** A leak-proofing period of ten years instead of five. */
function longerLeakProofing(version: number) {
  const longer = { ...components, leak_proofing: { statutory: tenYears, minimum: null } };
  const terms = { components: longer, seasons, otherCities };
  return { kind: "warranty" as const, version, terms, note: "法务王律师确认" };
}

function fasterAnswer(version: number, answerMinutes = 45) {
  const { emergencyMinutes, planMinutes, calendar } = SERVICE_DEFAULTS;
  const { opens, closes, weekdays } = calendar;
  const days = { opens, closes, weekdays: [...weekdays], holidays: ["2027-01-01"], makeUpDays: [] };
  const terms = { answerMinutes, emergencyMinutes, planMinutes, calendar: days };
  return { kind: "service" as const, version, terms, note: "年会决定" };
}

test("the newest version holds, and who made it and why is kept", async () => {
  expect(valueOf(await changeTerms(steward, longerLeakProofing(0)))).toEqual({ version: 1 });
  valueOf(await changeTerms(steward, fasterAnswer(0)));
  expect((await readWarrantyRules(db)).components.leak_proofing).toEqual({ statutory: tenYears, minimum: null });
  const service = await readServiceTerms(db);
  expect(service).toMatchObject({ version: 1, answerMinutes: 45 });
  expect(service.calendar.holidays).toEqual(new Set(["2027-01-01"]));
  const stored = await db.careTerms.findFirstOrThrow({ where: { kind: "warranty" } });
  expect(stored).toMatchObject({ version: 1, note: "法务王律师确认", createdById: steward.actor.staffId });
  expect(await db.auditEntry.count({ where: { action: "care.terms", actorId: steward.actor.staffId } })).toBe(2);
});

test("whoever looked at an older version is told to look again", async () => {
  valueOf(await changeTerms(steward, fasterAnswer(0, 30)));
  expect(reasonOf(await changeTerms(steward, fasterAnswer(0, 60)))).toBe("terms_changed_meanwhile");
  expect((await readServiceTerms(db)).answerMinutes).toBe(30);
});

test("a verdict that was given stays; the next one goes by the new terms", async () => {
  const owner = await care.owner();
  const before = await care.reported(owner);
  valueOf(await changeTerms(steward, longerLeakProofing(0)));
  const after = await care.reported(owner);
  const verdictOf = (id: string) =>
    db.careRequest.findUniqueOrThrow({ where: { id }, select: { warrantyVersion: true, warrantyEndsOn: true } });
  expect(await verdictOf(before)).toEqual({ warrantyVersion: 0, warrantyEndsOn: new Date("2027-01-15") });
  expect(await verdictOf(after)).toEqual({ warrantyVersion: 1, warrantyEndsOn: new Date("2032-01-15") });
});

/** Four versions that follow the built-in terms; all have looked before the first is written. @returns the refusals. */
async function changeAtOnce({ pool }: Database, context: Context<StaffActor>) {
  const holder = await pool.connect();
  await holder.query("BEGIN; LOCK TABLE care_terms IN SHARE ROW EXCLUSIVE MODE");
  const changes = [30, 45, 60, 90].map((minutes) => changeTerms(context, fasterAnswer(0, minutes)));
  await waitUntil(async () => {
    const { rowCount } = await holder.query(
      "SELECT FROM pg_locks WHERE relation = 'care_terms'::regclass AND NOT granted",
    );
    return rowCount === changes.length ? true : undefined;
  });
  await holder.query("COMMIT");
  holder.release();
  return (await Promise.all(changes)).map(reasonOf);
}

describe("several at once", () => {
  test("control: without the unique key every one of them is version 1", async () => {
    const unguarded = await testDatabase();
    const others = createBuilders(unguarded.db, { seed: "control" });
    await unguarded.db.$executeRaw`DROP INDEX care_terms_kind_version_key`;
    await changeAtOnce(unguarded, others.as(await others.staff("administrator")));
    expect(await unguarded.db.careTerms.count({ where: { version: 1 } })).toBe(4);
  });

  test("make one version, and everybody else is told", async () => {
    const reasons = await changeAtOnce(database, steward);
    expect(reasons.filter((reason) => reason === null)).toHaveLength(1);
    expect(reasons.filter((reason) => reason === "terms_changed_meanwhile")).toHaveLength(3);
    expect(await db.careTerms.count()).toBe(1);
  });
});

describe("promises to a community", () => {
  const promise = { component: "leak_proofing", period: { count: 8, unit: "year" } } as const;

  test("replace those before, and are in the audit trail", async () => {
    const communityId = await builders.community();
    valueOf(await setWarrantyPromises(steward, { communityId, seen: "", promises: [promise] }));
    const longer = { ...promise, period: tenYears };
    const change = { communityId, seen: writePromises([promise]), promises: [longer] };
    for (let time = 0; time < 2; time += 1) valueOf(await setWarrantyPromises(steward, change));
    expect(await readPromises(db, communityId)).toEqual([longer]);
    expect(await db.auditEntry.count({ where: { action: "care.promises", subjectId: communityId } })).toBe(2);
  });

  test("name a part once", async () => {
    const communityId = await builders.community();
    const twice = setWarrantyPromises(steward, { communityId, seen: "", promises: [promise, promise] });
    expect(reasonOf(await twice)).toBe("promised_twice");
  });

  test("of two at once, one is kept, and the other is told", async () => {
    const communityId = await builders.community();
    const other = { component: "heating", period: { count: 3, unit: "heating_season" } } as const;
    const saves = await Promise.all(
      [promise, other].map((each) => setWarrantyPromises(steward, { communityId, seen: "", promises: [each] })),
    );
    expect(saves.map(reasonOf).toSorted()).toEqual([null, "promises_changed_meanwhile"].toSorted());
    expect(await readPromises(db, communityId)).toHaveLength(1);
  });
});

test("need the ability to manage settings", async () => {
  const desk = builders.as(await builders.staff("care_desk"));
  await expect(changeTerms(desk, fasterAnswer(0))).rejects.toThrow();
});
