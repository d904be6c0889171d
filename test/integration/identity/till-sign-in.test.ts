import { beforeEach, describe, expect, it } from "vitest";
import { createClerkCredentials, signInClerk } from "#app/features/identity/public.server.ts";
import { invariant } from "#app/shared/invariant.ts";
import { testDatabase } from "#test/support/database.ts";
import { address, createIdentityFixture, device } from "./identity-fixture.ts";

const database = await testDatabase();
const { db } = database;
const club = createIdentityFixture(database, "till");
const { clock, visitor } = club;
const pin = "482013";
const wrongPin = "482014";

function signIn(linkToken: string, typed: string) {
  return signInClerk(visitor, { linkToken, pin: typed, address, device });
}

async function clerk() {
  const createdAt = new Date(clock.now().epochMilliseconds);
  const merchant = await db.merchant.create({
    data: { id: club.id(), name: `山隐茶馆 ${club.id()}`, kind: "tea", createdAt },
  });
  const branch = await db.branch.create({
    data: { id: club.id(), merchantId: merchant.id, name: "总店", address: "", hours: {}, createdAt },
  });
  const credentials = await createClerkCredentials(visitor, pin);
  invariant(credentials.ok, "the PIN is good");
  const { linkToken, ...hashes } = credentials.value;
  const { id } = await db.merchantClerk.create({
    data: { id: club.id(), merchantId: merchant.id, branchId: branch.id, name: "小周", createdAt, ...hashes },
  });
  return { id, linkToken, merchantId: merchant.id, branchId: branch.id };
}

beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

describe("a clerk", () => {
  it("opens the till with link and PIN", async () => {
    const { id, linkToken, merchantId, branchId } = await clerk();
    const signedIn = await signIn(linkToken, pin);
    invariant(signedIn.ok, "link and PIN are right");
    expect((await club.whoHas(signedIn.value.token))?.actor).toEqual({
      kind: "clerk",
      clerkId: id,
      merchantId,
      branchId,
    });
  });

  it("waits a quarter of an hour after five wrong PINs, with the right one too", async () => {
    const { linkToken } = await clerk();
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await signIn(linkToken, wrongPin)).toMatchObject({ reason: "wrong_pin" });
    }
    expect(await signIn(linkToken, pin)).toMatchObject({ reason: "too_many_tries", details: { seconds: 900 } });
    clock.advance({ minutes: 15 });
    expect((await signIn(linkToken, pin)).ok).toBe(true);
  });

  it("starts counting anew after a right PIN", async () => {
    const { linkToken } = await clerk();
    for (let tries = 0; tries < 4; tries += 1) await signIn(linkToken, wrongPin);
    expect((await signIn(linkToken, pin)).ok).toBe(true);
    for (let tries = 0; tries < 4; tries += 1) await signIn(linkToken, wrongPin);
    expect((await signIn(linkToken, pin)).ok).toBe(true);
  });

  it("is refused with an unknown link as with a wrong PIN", async () => {
    expect(await signIn("unknown", pin)).toEqual({ ok: false, reason: "wrong_pin" });
  });

  it("is out at once when suspended, and cannot come back", async () => {
    const { id, linkToken } = await clerk();
    const signedIn = await signIn(linkToken, pin);
    invariant(signedIn.ok, "link and PIN are right");
    await db.merchantClerk.update({ where: { id }, data: { state: "suspended" } });
    expect(await club.whoHas(signedIn.value.token)).toBeNull();
    expect(await signIn(linkToken, pin)).toMatchObject({ reason: "wrong_pin" });
  });
});
