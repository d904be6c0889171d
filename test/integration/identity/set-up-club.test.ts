import { beforeEach, expect, it } from "vitest";
import { setUpClub } from "#app/features/identity/commands/set-up-club.server.ts";
import { issueSetupToken, readClub } from "#app/features/identity/public.server.ts";
import { invariant } from "#app/shared/invariant.ts";
import { testDatabase } from "#test/support/database.ts";
import { address, createIdentityFixture, device, password } from "./identity-fixture.ts";

const database = await testDatabase();
const { db } = database;
const fixture = createIdentityFixture(database, "set up");
const { clock, visitor } = fixture;

function setUp(token: string, name = "云栖客会") {
  return setUpClub(visitor, {
    token,
    club: { name, developerName: "云栖置业", dutyPhone: "400 820 2046" },
    administrator: { name: "陶然", email: "tao@example.com", password },
    address,
    device,
  });
}

beforeEach(async () => {
  await db.rateLimit.deleteMany();
  await db.club.deleteMany();
  await db.staff.deleteMany();
});

it("creates club and administrator, and signs the administrator in", async () => {
  const answer = await setUp(await issueSetupToken(visitor));
  invariant(answer.ok, "the token is right");
  expect(await readClub(db)).toMatchObject({ name: "云栖客会", isDemo: false });
  const session = await fixture.whoHas(answer.value.token);
  expect(session?.actor).toMatchObject({ kind: "staff", roles: ["administrator"] });
});

it("refuses a token that was not printed, was replaced, has run out or was used, and creates nothing", async () => {
  const replaced = await issueSetupToken(visitor);
  const old = await issueSetupToken(visitor);
  clock.advance({ hours: 24 });
  for (const token of ["made up", replaced, old]) {
    expect(await setUp(token)).toMatchObject({ reason: "unknown_setup_token" });
  }
  expect(await db.club.count()).toBe(0);
  const token = await issueSetupToken(visitor);
  expect((await setUp(token)).ok).toBe(true);
  expect(await setUp(token)).toMatchObject({ reason: "unknown_setup_token" });
});

it("creates one club when two visitors use the token at once", async () => {
  const token = await issueSetupToken(visitor);
  const answers = await Promise.all([setUp(token, "甲"), setUp(token, "乙")]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.staff.count()).toBe(1);
});

it("refuses when there is a club already", async () => {
  await setUp(await issueSetupToken(visitor));
  expect(await setUp(await issueSetupToken(visitor))).toMatchObject({ reason: "club_exists" });
});
