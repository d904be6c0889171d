import { describe, expect, it } from "vitest";
import { endSession } from "#app/features/identity/commands/end-session.server.ts";
import { openSession } from "#app/features/identity/commands/open-session.server.ts";
import { stashForm } from "#app/features/identity/commands/stash-form.server.ts";
import { readStashedForm } from "#app/features/identity/queries/stashed-form.server.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { testDatabase } from "#test/support/database.ts";
import { createIdentityFixture, device } from "./identity-fixture.ts";

const database = await testDatabase();
const { db } = database;
const club = createIdentityFixture(database, "interrupted form");
const { clock, visitor } = club;

const form = {
  actionPath: "/care/new",
  fields: [
    ["words", "厨房漏水"],
    ["guest", "1"],
    ["guest", "2"],
    ["pin", "482013"],
  ],
  address: "203.0.113.7",
} as const;

async function endedSession() {
  const actor = await club.member();
  const subject = { kind: "member", memberId: actor.memberId, sharedDevice: false } as const;
  const { token } = await inTransaction(db, (tx) => openSession(tx, visitor, subject, device));
  const session = await club.whoHas(token);
  await endSession(visitor, session?.sessionId ?? "");
  return { actor, token };
}

describe("a form whose session has ended", () => {
  it("is offered to the same person after signing in again, without its secrets", async () => {
    const { actor, token: endedToken } = await endedSession();
    const token = await stashForm(visitor, { ...form, endedToken });
    const kept = await readStashedForm(club.as(actor), token ?? "");
    expect(kept).toEqual({
      actionPath: "/care/new",
      fields: [
        ["words", "厨房漏水"],
        ["guest", "1"],
        ["guest", "2"],
      ],
    });
  });

  it("is offered to nobody else who signs in on that browser", async () => {
    const { token: endedToken } = await endedSession();
    const token = await stashForm(visitor, { ...form, endedToken });
    expect(await readStashedForm(club.as(await club.member()), token ?? "")).toBeNull();
    expect(await readStashedForm(visitor, token ?? "")).toBeNull();
  });

  it("is kept encrypted, and for half an hour", async () => {
    const { actor, token: endedToken } = await endedSession();
    const token = await stashForm(visitor, { ...form, endedToken });
    const [row] = await db.interruptedForm.findMany({ orderBy: { createdAt: "desc" }, take: 1 });
    expect(JSON.stringify(row)).not.toContain("words");
    clock.advance({ minutes: 30 });
    expect(await readStashedForm(club.as(actor), token ?? "")).toBeNull();
  });

  it("is not kept when it is larger than a form that people fill in", async () => {
    const fields = [["words", "x".repeat(64 * 1024)]] as const;
    expect(await stashForm(visitor, { ...form, fields, endedToken: null })).toBeNull();
  });

  it("is kept of strangers only a few times from one address, and of those whom the club knows always", async () => {
    const send = (address: string) => stashForm(visitor, { ...form, endedToken: null, address });
    const kept: (string | null)[] = [];
    for (let count = 0; count < 32; count += 1) kept.push(await send("203.0.113.99"));
    expect(kept.filter((token) => token !== null)).toHaveLength(30);
    expect(await send("198.51.100.1")).not.toBeNull();
    const { token: endedToken } = await endedSession();
    expect(await stashForm(visitor, { ...form, endedToken, address: "203.0.113.99" })).not.toBeNull();
  });
});
