import { beforeEach, describe, expect, it } from "vitest";
import { requestCode } from "#app/features/identity/commands/request-code.server.ts";
import { signInMember, type MemberSignIn } from "#app/features/identity/commands/sign-in-member.server.ts";
import { testDatabase } from "#test/support/database.ts";
import { address, createIdentityFixture, device, wrongCode } from "./identity-fixture.ts";

const database = await testDatabase({ max: 20 });
const { db } = database;
const club = createIdentityFixture(database, "member sign-in");
const { clock, visitor } = club;

/** Nobody's number. */
const strangersPhone = "+8613900009999";

function signIn(input: Partial<MemberSignIn> & Pick<MemberSignIn, "codeId" | "phone" | "code">) {
  return signInMember(visitor, { sharedDevice: false, address, device, ...input });
}

beforeEach(async () => {
  clock.advance({ hours: 25 });
  await db.rateLimit.deleteMany();
});

describe("asking for a code", () => {
  it("answers a stranger exactly as it answers a member", async () => {
    const { memberId } = await club.member();
    const phones = [await club.phoneOf(memberId), strangersPhone];
    const answers = [];
    for (const phone of phones) {
      const ask = () => requestCode(visitor, { purpose: "sign_in", phone, language: "zh-CN", source: address });
      answers.push([await ask(), await ask()]);
    }
    const shapes = answers.map(([first, second]) => [first?.ok, second]);
    expect(shapes[0]).toEqual(shapes[1]);
    expect(shapes[0]).toEqual([true, { ok: false, reason: "too_many_tries", details: { seconds: 60 } }]);
    expect(await db.oneTimeCode.count({ where: { createdAt: new Date(clock.now().epochMilliseconds) } })).toBe(2);
  });

  it("refuses the id of another number's code", async () => {
    const [mine, theirs] = [await club.member(), await club.member()];
    const ask = async (memberId: string, requestId?: string) =>
      requestCode(visitor, {
        purpose: "sign_in",
        phone: await club.phoneOf(memberId),
        language: "zh-CN",
        source: address,
        requestId,
      });
    const asked = await ask(theirs.memberId);
    const requestId = asked.ok ? asked.value.codeId : "";
    await expect(ask(mine.memberId, requestId)).rejects.toMatchObject({ status: 400 });
  });

  it("refuses a guess for a stranger as it refuses one for a member", async () => {
    const { memberId } = await club.member();
    const phones = [await club.phoneOf(memberId), strangersPhone];
    const refusals = [];
    for (const phone of phones) {
      const { codeId, code } = await club.askForCode(phone);
      const guesses = Array.from({ length: 6 }, () => wrongCode(code));
      const answers = [];
      for (const guess of guesses) answers.push(await signIn({ codeId, phone, code: guess }));
      refusals.push(answers);
    }
    expect(refusals[0]).toEqual(refusals[1]);
  });

  it("lets in nobody with a stranger's right code", async () => {
    const asked = await club.askForCode(strangersPhone);
    expect(await signIn({ phone: strangersPhone, ...asked })).toMatchObject({ ok: false, reason: "code_ended" });
  });

  it("sends ten codes a day to a number and no more", async () => {
    const phone = strangersPhone;
    const answers = [];
    for (let asked = 0; asked < 11; asked += 1) {
      clock.advance({ seconds: 61 });
      const request = { purpose: "sign_in", phone, language: "zh-CN", source: `198.51.100.${asked}` } as const;
      answers.push(await requestCode(visitor, request));
    }
    expect(answers.map(({ ok }) => ok)).toEqual([...Array<boolean>(10).fill(true), false]);
  });

  it("takes a form sent twice for one request", async () => {
    const request = {
      purpose: "sign_in",
      phone: strangersPhone,
      language: "zh-CN",
      source: address,
      requestId: club.id(),
    } as const;
    expect(await requestCode(visitor, request)).toEqual(await requestCode(visitor, request));
  });

  it("keeps neither code nor number in clear", async () => {
    const { memberId } = await club.member();
    const phone = await club.phoneOf(memberId);
    const { codeId, code } = await club.askForCode(phone);
    const row = await db.oneTimeCode.findUniqueOrThrow({ where: { id: codeId } });
    const jobs = await db.$queryRaw<{ payload: string }[]>`
      SELECT payload::text AS payload FROM graphile_worker._private_jobs WHERE payload->>'codeId' = ${codeId}`;
    const stored = JSON.stringify([row, jobs]);
    expect(jobs).toHaveLength(1);
    expect(stored).not.toContain(phone.slice(3));
    expect(stored).not.toMatch(new RegExp(`"${code}"`));
  });
});

describe("using a code", () => {
  it("opens a session that says who it is", async () => {
    const actor = await club.member();
    const phone = await club.phoneOf(actor.memberId);
    const signedIn = await signIn({ phone, ...(await club.askForCode(phone)) });
    expect(signedIn.ok && (await club.whoHas(signedIn.value.token))?.actor).toEqual(actor);
  });

  it("works once", async () => {
    const phone = await club.phoneOf((await club.member()).memberId);
    const asked = await club.askForCode(phone);
    expect((await signIn({ phone, ...asked })).ok).toBe(true);
    expect(await signIn({ phone, ...asked })).toMatchObject({ reason: "code_ended" });
  });

  it("is over after five wrong tries, for the right code too", async () => {
    const phone = await club.phoneOf((await club.member()).memberId);
    const { codeId, code } = await club.askForCode(phone);
    const answers = [];
    for (let tries = 0; tries < 5; tries += 1) answers.push(await signIn({ phone, codeId, code: wrongCode(code) }));
    expect(answers.map((answer) => (answer.ok ? null : answer.details?.left))).toEqual([4, 3, 2, 1, undefined]);
    expect(await signIn({ phone, codeId, code })).toMatchObject({ reason: "code_ended" });
  });

  it("is over after five minutes", async () => {
    const phone = await club.phoneOf((await club.member()).memberId);
    const asked = await club.askForCode(phone);
    clock.advance({ minutes: 5 });
    expect(await signIn({ phone, ...asked })).toMatchObject({ reason: "code_ended" });
  });

  it("works for the number it was sent to only", async () => {
    const phone = await club.phoneOf((await club.member()).memberId);
    const other = await club.phoneOf((await club.member()).memberId);
    const asked = await club.askForCode(phone);
    expect(await signIn({ phone: other, ...asked })).toMatchObject({ reason: "code_ended" });
  });

  it("gives one session to twenty that use it at once", async () => {
    const actor = await club.member();
    const phone = await club.phoneOf(actor.memberId);
    const asked = await club.askForCode(phone);
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn({ phone, ...asked })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.session.count({ where: { memberId: actor.memberId } })).toBe(1);
  });

  it("lets no more than five of twenty guesses at once be tries", async () => {
    const phone = await club.phoneOf((await club.member()).memberId);
    const { codeId, code } = await club.askForCode(phone);
    await Promise.all(Array.from({ length: 20 }, () => signIn({ phone, codeId, code: wrongCode(code) })));
    expect((await db.oneTimeCode.findUniqueOrThrow({ where: { id: codeId } })).attempts).toBe(5);
  });

  it("refuses a blocked member like a stranger", async () => {
    const { memberId } = await club.member();
    const phone = await club.phoneOf(memberId);
    await db.member.update({ where: { id: memberId }, data: { state: "blocked" } });
    expect(await signIn({ phone, ...(await club.askForCode(phone)) })).toMatchObject({ reason: "code_ended" });
  });
});
