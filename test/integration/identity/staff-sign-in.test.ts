import { beforeEach, describe, expect, it } from "vitest";
import { confirmSecondFactor } from "#app/features/identity/commands/confirm-second-factor.server.ts";
import { enrolAtSignIn, enrolTotp } from "#app/features/identity/commands/enrol-totp.server.ts";
import { resetTotp } from "#app/features/identity/commands/reset-totp.server.ts";
import { signInStaff, type PasswordTicket } from "#app/features/identity/commands/sign-in-staff.server.ts";
import { setRolePolicy } from "#app/features/identity/commands/set-role-policy.server.ts";
import { inviteStaff, setPassword } from "#app/features/identity/public.server.ts";
import { makeTotpSecret, totpCode, totpStep } from "#app/platform/totp.ts";
import { invariant } from "#app/shared/invariant.ts";
import { testDatabase } from "#test/support/database.ts";
import { address, createIdentityFixture, device, password } from "./identity-fixture.ts";

const database = await testDatabase();
const { db } = database;
const club = createIdentityFixture(database, "staff sign-in");
const { clock, visitor } = club;
const operator = club.as({ kind: "job", name: "test" } as const);

let count = 0;
const freshEmail = () => `person-${(count += 1)}@example.com`;

function signIn(email: string, typed = password) {
  return signInStaff(visitor, { email, password: typed, address, device });
}

async function expectTicket(email: string, step: "second_factor" | "enrol"): Promise<PasswordTicket> {
  const answer = await signIn(email);
  invariant(answer.ok && answer.value.step === step, `signing in leads to ${step}`);
  return answer.value.ticket;
}

async function withAuthenticator(): Promise<{ email: string; staffId: string; secret: string }> {
  const email = freshEmail();
  const staffId = await club.staffWithPassword(email, "care_desk");
  const secret = makeTotpSecret(visitor.random.bytes);
  const enrolled = await enrolTotp(visitor, { id: staffId, name: "陶然" }, { secret, code: codeNow(secret) });
  invariant(enrolled.ok, "the first code fits");
  clock.advance({ seconds: 60 });
  return { email, staffId, secret };
}

function codeNow(secret: string): string {
  return totpCode(secret, totpStep(clock.now()));
}

beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

describe("the password", () => {
  it("opens the console", async () => {
    const email = freshEmail();
    const staffId = await club.staffWithPassword(email, "finance", "auditor");
    const answer = await signIn(email);
    invariant(answer.ok && answer.value.step === "signed_in", "no role asks for more");
    const session = await club.whoHas(answer.value.session.token);
    expect(session?.actor).toMatchObject({ kind: "staff", staffId });
  });

  it("refuses unknown, mistyped, invited and suspended accounts with one answer", async () => {
    const known = freshEmail();
    await club.staffWithPassword(known, "finance");
    const invited = freshEmail();
    await inviteStaff(operator, { email: invited, name: "陶然", roles: ["finance"] });
    const suspended = freshEmail();
    const staffId = await club.staffWithPassword(suspended, "finance");
    await db.staff.update({ where: { id: staffId }, data: { state: "suspended" } });
    const answers = [
      await signIn("nobody@example.com"),
      await signIn(known, "不是这一句，是另外一句话"),
      await signIn(invited),
      await signIn(suspended),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ ok: false, reason: "wrong_credentials" })]),
    );
  });

  it("is hashed as costly for an unknown account as for a known one", async () => {
    const known = freshEmail();
    await club.staffWithPassword(known, "finance");
    await signIn("warm-up@example.com");
    const timeOf = async (email: string) => {
      const start = performance.now();
      await signIn(email, "不是这一句，是另外一句话");
      return performance.now() - start;
    };
    const times = { known: 0, unknown: 0 };
    for (let round = 0; round < 4; round += 1) {
      times.known += await timeOf(known);
      times.unknown += await timeOf("nobody@example.com");
    }
    expect(times.unknown / times.known).toBeGreaterThan(0.3);
    expect(times.unknown / times.known).toBeLessThan(3);
  });

  it("cannot be tried more than ten times in a quarter of an hour, also by its owner", async () => {
    const email = freshEmail();
    await club.staffWithPassword(email, "finance");
    for (let tries = 0; tries < 10; tries += 1) await signIn(email, "不是这一句，是另外一句话");
    expect(await signIn(email)).toMatchObject({ reason: "too_many_tries" });
    clock.advance({ minutes: 15 });
    expect((await signIn(email)).ok).toBe(true);
  });

  it("cannot be tried at many accounts from one address", async () => {
    for (let tries = 0; tries < 50; tries += 1) await signIn(`nobody-${tries}@example.com`);
    expect(await signIn("nobody-51@example.com")).toMatchObject({ reason: "too_many_tries" });
  });
});

describe("the link of an invitation", () => {
  it("sets a password once", async () => {
    const invited = await inviteStaff(operator, { email: freshEmail(), name: "陶然", roles: ["finance"] });
    invariant(invited.ok, "the address is free");
    const { token } = invited.value;
    expect(await setPassword(visitor, { token, password: "password1234" })).toMatchObject({
      reason: "password_common",
    });
    expect((await setPassword(visitor, { token, password })).ok).toBe(true);
    expect(await setPassword(visitor, { token, password })).toMatchObject({ reason: "link_ended" });
  });

  it("ends after four days", async () => {
    const invited = await inviteStaff(operator, { email: freshEmail(), name: "陶然", roles: ["finance"] });
    invariant(invited.ok, "the address is free");
    clock.advance({ hours: 96 });
    expect(await setPassword(visitor, { token: invited.value.token, password })).toMatchObject({
      reason: "link_ended",
    });
  });

  it("is refused for an address that a colleague has", async () => {
    const email = freshEmail();
    await club.staffWithPassword(email, "finance");
    expect(await inviteStaff(operator, { email, name: "何", roles: ["auditor"] })).toMatchObject({
      reason: "email_taken",
    });
  });
});

describe("the authenticator", () => {
  it("is asked for after the password, and its code opens the console once", async () => {
    const { email, secret, staffId } = await withAuthenticator();
    const ticket = await expectTicket(email, "second_factor");
    const code = codeNow(secret);
    const signedIn = await confirmSecondFactor(visitor, { ticket, code, device });
    invariant(signedIn.ok, "the code is right");
    expect((await club.whoHas(signedIn.value.token))?.actor).toMatchObject({ staffId });
    const again = await confirmSecondFactor(visitor, { ticket, code, device });
    expect(again).toMatchObject({ reason: "wrong_totp" });
  });

  it("gives one session to two that use its code at once", async () => {
    const { email, secret, staffId } = await withAuthenticator();
    const ticket = await expectTicket(email, "second_factor");
    const code = codeNow(secret);
    const answers = await Promise.all([1, 2].map(() => confirmSecondFactor(visitor, { ticket, code, device })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.session.count({ where: { staffId, secondFactorAt: { not: null } } })).toBe(1);
  });

  it("does not accept an older code after a newer one", async () => {
    const { email, secret } = await withAuthenticator();
    const ticket = await expectTicket(email, "second_factor");
    const older = codeNow(secret);
    clock.advance({ seconds: 30 });
    expect((await confirmSecondFactor(visitor, { ticket, code: codeNow(secret), device })).ok).toBe(true);
    expect(await confirmSecondFactor(visitor, { ticket, code: older, device })).toMatchObject({ reason: "wrong_totp" });
  });

  it("cannot be guessed more than ten times in a quarter of an hour", async () => {
    const { email, secret } = await withAuthenticator();
    const ticket = await expectTicket(email, "second_factor");
    for (let tries = 0; tries < 10; tries += 1) await confirmSecondFactor(visitor, { ticket, code: "abcdef", device });
    const answer = await confirmSecondFactor(visitor, { ticket, code: codeNow(secret), device });
    expect(answer).toMatchObject({ reason: "too_many_tries" });
  });

  it("must be set up at sign-in when a role requires it", async () => {
    const email = freshEmail();
    await club.staffWithPassword(email, "auditor");
    await setRolePolicy(club.as(await club.staff("administrator")), ["auditor"]);
    const ticket = await expectTicket(email, "enrol");
    const secret = makeTotpSecret(visitor.random.bytes);
    const wrong = await enrolAtSignIn(visitor, { ticket, enrolment: { secret, code: "abcdef" }, device });
    expect(wrong).toMatchObject({ reason: "wrong_totp" });
    const enrolment = { secret, code: codeNow(secret) };
    expect((await enrolAtSignIn(visitor, { ticket, enrolment, device })).ok).toBe(true);
    const second = await enrolAtSignIn(visitor, { ticket, enrolment, device });
    expect(second).toMatchObject({ reason: "ticket_ended" });
  });

  it("is forgotten when an administrator resets it", async () => {
    const { email, staffId } = await withAuthenticator();
    await resetTotp(club.as(await club.staff("administrator")), { staffId });
    const answer = await signIn(email);
    expect(answer.ok && answer.value.step).toBe("signed_in");
  });

  it("is not asked for when the password has changed since", async () => {
    const { email, staffId, secret } = await withAuthenticator();
    const ticket = await expectTicket(email, "second_factor");
    await db.staff.update({ where: { id: staffId }, data: { passwordHash: "another" } });
    const answer = await confirmSecondFactor(visitor, { ticket, code: codeNow(secret), device });
    expect(answer).toMatchObject({ reason: "ticket_ended" });
  });
});
