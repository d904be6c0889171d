import { describe, expect, test } from "vitest";
import { addProgramme } from "#app/features/referrals/commands/add-programme.server.ts";
import { createProject } from "#app/features/referrals/commands/create-project.server.ts";
import { setProjectState } from "#app/features/referrals/commands/set-project-state.server.ts";
import { listOpenProjects } from "#app/features/referrals/queries/open-projects.server.ts";
import { listProjects } from "#app/features/referrals/queries/projects.server.ts";
import { USUAL_TERMS, type ProgrammeTerms } from "#app/features/referrals/rules/judge-terms.ts";
import { Temporal } from "#app/shared/club-time.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { valueOf } from "#test/support/outcomes.ts";
import { referralsFixture } from "./referrals-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "programmes" });
const referrals = referralsFixture(builders);
const staff = builders.as(await builders.staff("administrator"));
const today = Temporal.PlainDate.from("2026-11-21");

function terms(rewardFen: bigint, startsIn = 0, endsIn: number | null = null): ProgrammeTerms {
  const endsOn = endsIn === null ? null : today.add({ days: endsIn });
  return { ...USUAL_TERMS, rewardFen, startsOn: today.add({ days: startsIn }), endsOn };
}

function add(projectId: string, seenVersion: number, next: ProgrammeTerms, requestId = builders.id()) {
  return addProgramme(staff, { requestId, projectId, seenVersion, terms: next });
}

/** The reward that a referral of today would get, in fen; null when the project cannot be recommended. */
async function rewardOf(projectId: string): Promise<bigint | null> {
  const open = await listOpenProjects(staff);
  return open.find((project) => project.projectId === projectId)?.rewardFen ?? null;
}

describe("a further version", () => {
  test("counts from its first day, and leaves the referrals of the one before as they are", async () => {
    const projectId = await referrals.project();
    const before = await referrals.refer(await builders.member(), projectId);
    expect(await add(projectId, 1, terms(12_000_00n, 1))).toMatchObject({ ok: true });
    expect(await rewardOf(projectId)).toBe(10_000_00n);
    builders.clock.advance({ hours: 24 });
    expect(await rewardOf(projectId)).toBe(12_000_00n);
    const after = await referrals.refer(await builders.member(), projectId);
    const rows = await db.referral.findMany({
      where: { id: { in: [before, after] } },
      orderBy: { registeredAt: "asc" },
      select: { programme: { select: { version: true } } },
    });
    expect(rows.map(({ programme }) => programme.version)).toEqual([1, 2]);
    builders.clock.advance({ hours: -24 });
  });

  test("with a last day gives way to the one before when it is over", async () => {
    const projectId = await referrals.project();
    await add(projectId, 1, terms(20_000_00n, 0, 0));
    expect(await rewardOf(projectId)).toBe(20_000_00n);
    builders.clock.advance({ hours: 24 });
    expect(await rewardOf(projectId)).toBe(10_000_00n);
    builders.clock.advance({ hours: -24 });
  });

  test("is written once, however often its form is sent, and not over one that was not read", async () => {
    const projectId = await referrals.project();
    const requestId = builders.id();
    const forms = Array.from({ length: 5 }, () => add(projectId, 1, terms(1n), requestId));
    expect((await Promise.all(forms)).every(({ ok }) => ok)).toBe(true);
    expect(await add(projectId, 1, terms(2n))).toEqual({ ok: false, reason: "changed_meanwhile" });
    expect(await db.referralProgramme.count({ where: { projectId } })).toBe(2);
    expect(await db.auditEntry.count({ where: { subjectId: projectId, action: "programme.add" } })).toBe(1);
  });

  test("cannot promise for a day that has passed", async () => {
    const projectId = await referrals.project();
    expect(await add(projectId, 1, terms(1n, -1))).toEqual({ ok: false, reason: "starts_in_past" });
  });
});

describe("a project", () => {
  test("is taken from what owners see and put back, while its referrals go on", async () => {
    const projectId = await referrals.project();
    const referralId = await referrals.refer(await builders.member(), projectId);
    await setProjectState(staff, { projectId, state: "closed" });
    expect(await rewardOf(projectId)).toBeNull();
    expect(await referrals.answer(referralId, "agree")).toMatchObject({ ok: true });
    for (let time = 0; time < 2; time += 1) await setProjectState(staff, { projectId, state: "open" });
    expect(await rewardOf(projectId)).toBe(10_000_00n);
    expect(await db.auditEntry.count({ where: { subjectId: projectId, action: "project.open" } })).toBe(1);
  });

  test("has a name of its own", async () => {
    await referrals.project("翠湖湾二期");
    const created = await createProject(staff, {
      id: builders.id(),
      communityId: null,
      name: "翠湖湾二期",
      city: "北京",
      address: "",
      summary: "",
      pictureKey: null,
      programme: terms(1n),
    });
    expect(created).toEqual({ ok: false, reason: "name_taken" });
  });

  test("is opened once, with one programme, by a form that is sent twice at once", async () => {
    const facts = { communityId: null, city: "北京", address: "", summary: "", pictureKey: null };
    const form = { ...facts, id: builders.id(), name: "翠湖湾三期", programme: terms(1n) };
    const opened = await Promise.all([createProject(staff, form), createProject(staff, form)]);
    expect(opened.map((each) => valueOf(each))).toEqual([{ projectId: form.id }, { projectId: form.id }]);
    expect(await db.referralProgramme.count({ where: { projectId: form.id } })).toBe(1);
    expect(await db.auditEntry.count({ where: { subjectId: form.id, action: "project.create" } })).toBe(1);
  });

  test("shows which version runs and how many friends came under each", async () => {
    const projectId = await referrals.project();
    await referrals.refer(await builders.member(), projectId);
    await add(projectId, 1, terms(5n, 7));
    const found = (await listProjects(staff)).find(({ id }) => id === projectId);
    expect(found).toMatchObject({ runningVersion: 1, programmes: [{ version: 2 }, { version: 1 }] });
    expect(found?.programmes.map(({ _count }) => _count.referrals)).toEqual([0, 1]);
  });
});

test("nobody without the ability writes a programme", async () => {
  const consultant = builders.as(await builders.staff("sales_consultant"));
  const projectId = await referrals.project();
  const added = addProgramme(consultant, { requestId: builders.id(), projectId, seenVersion: 1, terms: terms(1n) });
  await expect(added).rejects.toThrow("programmes.manage");
});
