import { describe, expect, test } from "vitest";
import { consentPath } from "#app/features/referrals/commands/consent-token.server.ts";
import { revealFriendPhone } from "#app/features/referrals/commands/reveal-friend-phone.server.ts";
import { listReferrals, listRunningOut } from "#app/features/referrals/queries/work-list.server.ts";
import { headers as consentHeaders, loader as consentLoader } from "#app/features/referrals/routes/consent.tsx";
import { loader as oneLoader } from "#app/features/referrals/routes/one.tsx";
import { loader as staffLoader } from "#app/features/referrals/routes/staff-one.tsx";
import { loader as workListLoader } from "#app/features/referrals/routes/work-list.tsx";
import type { Actor, MemberActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { referralsFixture } from "./referrals-fixture.ts";

const { db, pool } = await testDatabase();
const builders = createBuilders(db, { seed: "friend-phone" });
const referrals = referralsFixture(builders);
const consultant = await builders.staff("sales_consultant");
const projectId = await referrals.project();

/** What a loader is given when this actor opens a page. */
function ask(actor: Actor, path: string, params: Record<string, string> = {}) {
  return { context: requestContext(builders.as(actor)), request: new Request(`https://club.example${path}`), params };
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? String(inner) : inner));
}

/** Every row of every table of the club and of its queue, as text. */
async function everyRow(): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'graphile_worker')`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<{ text: string }>(`SELECT each::text AS text FROM ${name} AS each`);
    texts.push(...rows.map(({ text }) => text));
  }
  return texts.join("\n");
}

/** A chat contact, so that what the owner is told goes through the outbox too. */
async function bindChat({ memberId }: MemberActor): Promise<void> {
  const at = new Date("2026-01-01T00:00:00Z");
  const account = { id: builders.id(), key: builders.id(), name: "客会小助手", firstUsedAt: at };
  await db.chatContact.create({
    data: {
      id: builders.id(),
      externalId: builders.id(),
      createdAt: at,
      boundAt: at,
      member: { connect: { id: memberId } },
      account: { create: account },
    },
  });
}

describe("before the friend has agreed", () => {
  test("the full number stands in no row of the database and on no page", async () => {
    const owner = await builders.member();
    await bindChat(owner);
    const friendPhone = referrals.phone();
    const digits = friendPhone.slice("+86".length);
    const referralId = await referrals.refer(owner, projectId, friendPhone);

    const rows = await everyRow();
    expect(rows).toContain("徐先生");
    expect(await db.outboxMessage.count({ where: { memberId: owner.memberId } })).toBe(1);
    expect(rows).not.toContain(digits);

    const staff = builders.as(consultant);
    const path = consentPath(staff, referralId);
    const shown = textOf([
      await listReferrals(staff, { view: "running", q: "", after: null }),
      await listRunningOut(staff),
      await workListLoader(ask(consultant, "/staff/referrals")),
      await staffLoader(ask(consultant, `/staff/referrals/${referralId}`, { id: referralId })),
      await oneLoader(ask(owner, `/refer/${referralId}`, { id: referralId })),
      await consentLoader(ask({ kind: "visitor" }, path, { token: path.slice("/r/".length) })),
    ]);
    expect(shown).toContain(`139 **** ${digits.slice(-4)}`);
    expect(shown.replaceAll(" ", "")).not.toContain(digits);
  });

  test("nobody is given it, and nothing is written of the wish", async () => {
    const referralId = await referrals.refer(await builders.member(), projectId);
    const revealed = await revealFriendPhone(builders.as(consultant), { referralId });
    expect(revealed).toEqual({ ok: false, reason: "friend_not_agreed" });
    expect(await db.auditEntry.count({ where: { subjectId: referralId } })).toBe(0);
  });
});

describe("after the friend has agreed", () => {
  test("the referral's consultant sees it, and each look is recorded without the number", async () => {
    const friendPhone = referrals.phone();
    const referralId = await referrals.refer(await builders.member(), projectId, friendPhone);
    await referrals.answer(referralId, "agree");
    const revealed = await revealFriendPhone(builders.as(consultant), { referralId });
    expect(revealed).toEqual({ ok: true, value: { phone: friendPhone } });
    const audit = await db.auditEntry.findMany({ where: { subjectId: referralId } });
    expect(audit).toMatchObject([{ action: "referral.phone_seen", actorId: consultant.staffId }]);
    expect(textOf(audit)).not.toContain(friendPhone.slice(3));
  });

  test("and no longer when the agreement was withdrawn", async () => {
    const referralId = await referrals.refer(await builders.member(), projectId);
    await referrals.answer(referralId, "agree");
    await referrals.answer(referralId, "decline");
    const revealed = await revealFriendPhone(builders.as(consultant), { referralId });
    expect(revealed).toEqual({ ok: false, reason: "friend_not_agreed" });
  });

  test("another consultant does not", async () => {
    const referralId = await referrals.refer(await builders.member(), projectId);
    await referrals.answer(referralId, "agree");
    const other = builders.as(await builders.staff("sales_consultant"));
    expect(await revealFriendPhone(other, { referralId })).toEqual({ ok: false, reason: "unknown_referral" });
  });
});

test("another owner's referral is not found, and staff cannot open the owner's page", async () => {
  const referralId = await referrals.refer(await builders.member(), projectId);
  const params = { id: referralId };
  const other = oneLoader(ask(await builders.member(), `/refer/${referralId}`, params));
  await expect(other).rejects.toMatchObject({ status: 404 });
  const staff = oneLoader(ask(consultant, `/refer/${referralId}`, params));
  await expect(staff).rejects.toMatchObject({ status: 403 });
});

test("the friend's page is kept by nothing on its way", () => {
  expect(consentHeaders()).toEqual({ "Cache-Control": "no-store" });
});
