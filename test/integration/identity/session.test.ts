import { describe, expect, it } from "vitest";
import { endOtherSessions, endOwnSession, endSession } from "#app/features/identity/commands/end-session.server.ts";
import { openSession } from "#app/features/identity/commands/open-session.server.ts";
import { changeRoles, suspendStaff } from "#app/features/identity/commands/change-staff.server.ts";
import { setRolePolicy } from "#app/features/identity/commands/set-role-policy.server.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { isCheckViolation } from "#app/platform/db/errors.ts";
import { testDatabase } from "#test/support/database.ts";
import { createIdentityFixture, device } from "./identity-fixture.ts";

const database = await testDatabase();
const { db } = database;
const club = createIdentityFixture(database, "session");
const { clock, visitor } = club;

type Subject = Parameters<typeof openSession>[2];

function open(subject: Subject, sessionId: string | null = null) {
  return inTransaction(db, (tx) => openSession(tx, visitor, subject, { ...device, sessionId }));
}

async function openForMember({ sharedDevice = false } = {}) {
  const actor = await club.member();
  const { token } = await open({ kind: "member", memberId: actor.memberId, sharedDevice });
  return { actor, token };
}

async function openForStaff({ secondFactor = false } = {}) {
  const actor = await club.staff("care_desk");
  const { token } = await open({ kind: "staff", staffId: actor.staffId, secondFactor });
  return { actor, token };
}

describe("a session", () => {
  it("is found by its token only", async () => {
    const { token } = await openForMember();
    expect(await club.whoHas(`${token}x`)).toBeNull();
    expect(await club.whoHas("")).toBeNull();
  });

  it("ends the browser's former one when somebody signs in", async () => {
    const { actor, token } = await openForMember();
    const former = await club.whoHas(token);
    const next = await open({ kind: "member", memberId: actor.memberId, sharedDevice: false }, former?.sessionId);
    expect(await club.whoHas(token)).toBeNull();
    expect(await club.whoHas(next.token)).not.toBeNull();
  });

  it("of a member rests fourteen days and lasts thirty", async () => {
    const { token } = await openForMember();
    clock.advance({ hours: 13 * 24 });
    expect(await club.whoHas(token)).not.toBeNull();
    clock.advance({ hours: 13 * 24 });
    expect(await club.whoHas(token)).not.toBeNull();
    clock.advance({ hours: 4 * 24 });
    expect(await club.whoHas(token)).toBeNull();

    const { token: idle } = await openForMember();
    clock.advance({ hours: 14 * 24 });
    expect(await club.whoHas(idle)).toBeNull();
  });

  it("on a shared device ends with the day", async () => {
    const { token } = await openForMember({ sharedDevice: true });
    clock.advance({ hours: 12 });
    expect(await club.whoHas(token)).toBeNull();
  });

  it("of staff rests half an hour and lasts twelve", async () => {
    const { token } = await openForStaff();
    for (let quarter = 0; quarter < 47; quarter += 1) {
      clock.advance({ minutes: 15 });
      expect(await club.whoHas(token)).not.toBeNull();
    }
    clock.advance({ minutes: 15 });
    expect(await club.whoHas(token)).toBeNull();

    const { token: idle } = await openForStaff();
    clock.advance({ minutes: 30 });
    expect(await club.whoHas(idle)).toBeNull();
  });

  it("writes that it was used at most every five minutes", async () => {
    const { token, actor } = await openForMember();
    const lastSeen = async () =>
      (await db.session.findFirstOrThrow({ where: { memberId: actor.memberId } })).lastSeenAt.getTime();
    const opened = await lastSeen();
    clock.advance({ minutes: 4 });
    await club.whoHas(token);
    expect(await lastSeen()).toBe(opened);
    clock.advance({ minutes: 1 });
    await club.whoHas(token);
    expect(await lastSeen()).toBe(opened + 300_000);
  });

  it("is worthless when its owner has signed out", async () => {
    const { token } = await openForMember();
    const session = await club.whoHas(token);
    await endSession(visitor, session?.sessionId ?? "");
    expect(await club.whoHas(token)).toBeNull();
  });

  it("can be ended from another device of the same person, not by anybody else", async () => {
    const { actor, token } = await openForMember();
    const session = await club.whoHas(token);
    const sessionId = session?.sessionId ?? "";
    await endOwnSession(club.as(await club.member()), sessionId);
    expect(await club.whoHas(token)).not.toBeNull();
    await endOwnSession(club.as(actor), sessionId);
    expect(await club.whoHas(token)).toBeNull();
  });

  it("stays when its owner signs all other devices out", async () => {
    const { actor, token } = await openForMember();
    const other = await open({ kind: "member", memberId: actor.memberId, sharedDevice: false });
    const session = await club.whoHas(token);
    await endOtherSessions(club.as(actor), session?.sessionId ?? "");
    expect(await club.whoHas(token)).not.toBeNull();
    expect(await club.whoHas(other.token)).toBeNull();
  });

  it("belongs to exactly one person, whatever is written", async () => {
    const { actor } = await openForMember();
    const { staffId } = (await openForStaff()).actor;
    const at = new Date(clock.now().epochMilliseconds);
    const row = { id: club.id(), tokenHash: club.id(), createdAt: at, lastSeenAt: at, expiresAt: at };
    const writes = [
      { ...row, kind: "member" as const, memberId: actor.memberId, staffId },
      { ...row, kind: "member" as const, staffId },
      { ...row, kind: "member" as const },
    ];
    for (const data of writes) {
      const error: unknown = await db.session.create({ data }).catch((caught: unknown) => caught);
      expect(isCheckViolation(error, "session_one_subject")).toBe(true);
    }
  });
});

describe("a session of staff", () => {
  it("is refused from the moment of a suspension", async () => {
    const { actor, token } = await openForStaff();
    const suspended = await suspendStaff(club.as(await club.staff("administrator")), actor);
    expect(suspended.ok).toBe(true);
    expect(await club.whoHas(token)).toBeNull();
    expect(await db.session.count({ where: { staffId: actor.staffId, revokedAt: null } })).toBe(0);
  });

  it("has new abilities with the next request after a change of roles", async () => {
    const { actor, token } = await openForStaff();
    await changeRoles(club.as(await club.staff("administrator")), { staffId: actor.staffId, roles: ["finance"] });
    const session = await club.whoHas(token);
    expect(session?.actor.kind === "staff" && session.actor.abilities.has("payouts.create")).toBe(true);
    expect(session?.actor.kind === "staff" && session.actor.abilities.has("care.see")).toBe(false);
  });

  it("ends when its role starts to need an authenticator that it was opened without", async () => {
    const weak = await openForStaff();
    const strong = await openForStaff({ secondFactor: true });
    await setRolePolicy(club.as(await club.staff("administrator")), ["care_desk"]);
    expect(await club.whoHas(weak.token)).toBeNull();
    expect(await club.whoHas(strong.token)).not.toBeNull();
  });

  it("refuses two administrators who suspend each other at once", async () => {
    await db.staffRole.deleteMany({ where: { role: "administrator" } });
    const [one, other] = [await club.staff("administrator"), await club.staff("administrator")];
    const answers = await Promise.all([suspendStaff(club.as(one), other), suspendStaff(club.as(other), one)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "last_administrator" });
  });
});
