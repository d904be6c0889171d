import { describe, expect, it } from "vitest";
import { auditFilterSchema, writeAuditKey, type AuditFilter } from "#app/features/identity/schemas.ts";
import { listAuditActions, readAuditTrail } from "#app/features/identity/queries/audit-trail.server.ts";
import { revealPhone, writeAudit } from "#app/features/identity/public.server.ts";
import { isCheckViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { testDatabase } from "#test/support/database.ts";
import { createIdentityFixture } from "./identity-fixture.ts";

const database = await testDatabase();
const { db } = database;
const club = createIdentityFixture(database, "audit");

async function caught(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** A home that the member owns, and their conversation. */
async function placeOf(memberId: string): Promise<{ homeId: string; conversationId: string }> {
  const [homeId, conversationId, accountId, contactId] = [club.id(), club.id(), club.id(), club.id()];
  const createdAt = new Date(0);
  const community = await db.community.create({ data: { id: club.id(), name: "听澜", city: "北京", createdAt } });
  const name = { block: "9", room: "1201" };
  await db.home.create({ data: { id: homeId, communityId: community.id, ...name, createdAt, updatedAt: createdAt } });
  await db.chatAccount.create({ data: { id: accountId, key: "main", name: "管家", firstUsedAt: createdAt } });
  await db.chatContact.create({
    data: { id: contactId, accountId, externalId: "1", memberId, boundAt: createdAt, createdAt },
  });
  await db.conversation.create({ data: { id: conversationId, contactId, lastMessageAt: createdAt, createdAt } });
  return { homeId, conversationId };
}

describe("the audit trail", () => {
  it("begins at its newest line when the address names one that no line can have", () => {
    const key = { at: new Date(1_795_305_600_000), id: 12n };
    expect(auditFilterSchema.parse({ before: writeAuditKey(key) }).before).toEqual(key);
    for (const before of ["12", "1795305600000.9999999999999999999", "x.1"]) {
      expect(auditFilterSchema.parse({ before }).before).toBeUndefined();
    }
  });

  it("refuses every change of what is written", async () => {
    const ctx = club.as(await club.staff("administrator"));
    await writeAudit(db, ctx, { action: "test.done" });
    const attempts = [
      db.auditEntry.updateMany({ data: { action: "test.undone" } }),
      db.auditEntry.deleteMany(),
      db.$executeRaw`TRUNCATE audit_entry CASCADE`,
    ];
    for (const attempt of attempts) {
      expect(isCheckViolation(await caught(attempt))).toBe(true);
    }
    expect(await db.auditEntry.count({ where: { action: "test.done" } })).toBe(1);
  });

  it("tells nothing of what was rolled back", async () => {
    const ctx = club.as(await club.staff("administrator"));
    await caught(
      inTransaction(db, async (tx) => {
        await writeAudit(tx, ctx, { action: "test.rolled_back" });
        throw new Error("no");
      }),
    );
    expect(await db.auditEntry.count({ where: { action: "test.rolled_back" } })).toBe(0);
  });

  it("has a line for each look at a full number", async () => {
    const { memberId } = await club.member({ name: "陈屿" });
    const ctx = club.as(await club.staff("member_services"));
    const seen = [await revealPhone(ctx, { memberId }), await revealPhone(ctx, { memberId })];
    const phone = await club.phoneOf(memberId);
    expect(seen).toEqual([
      { ok: true, value: { phone } },
      { ok: true, value: { phone } },
    ]);
    const lines = await readAuditTrail(ctx, { subject: `member/${memberId}` }, 10);
    expect(lines.map(({ action, actor, subject }) => ({ action, actor, subject }))).toEqual(
      Array(2).fill({ action: "member.phone_seen", actor: ctx.actor.name, subject: "陈屿" }),
    );
  });

  it("shows a number to nobody without the ability, and writes no line", async () => {
    const { memberId } = await club.member();
    const ctx = club.as(await club.staff("merchants"));
    expect(await caught(revealPhone(ctx, { memberId }))).toBeInstanceOf(Error);
    expect(await db.auditEntry.count({ where: { subjectId: memberId } })).toBe(0);
  });

  it("is read page by page, newest first, by action and by day of the club's zone", async () => {
    const ctx = club.as(await club.staff("auditor"));
    club.clock.set("2026-11-21T23:59+08:00");
    await writeAudit(db, ctx, { action: "test.paged", detail: { number: 1 } });
    club.clock.set("2026-11-22T00:00+08:00");
    await writeAudit(db, ctx, { action: "test.paged", detail: { number: 2 } });
    await writeAudit(db, ctx, { action: "test.paged", detail: { number: 3 } });
    const details = async (filter: Parameters<typeof readAuditTrail>[1], limit = 10) =>
      (await readAuditTrail(ctx, filter, limit)).map(({ detail }) => detail);
    const [newest] = await readAuditTrail(ctx, { action: "test.paged" }, 1);
    expect(await details({ action: "test.paged", before: newest })).toEqual([{ number: 2 }, { number: 1 }]);
    expect(await details({ action: "test.paged", from: "2026-11-22" })).toEqual([{ number: 3 }, { number: 2 }]);
    expect(await details({ action: "test.paged", until: "2026-11-21" })).toEqual([{ number: 1 }]);
    expect(await listAuditActions(ctx)).toContain("test.paged");
  });

  it("goes on at the next page without losing or doubling lines of the same moment, also those written late", async () => {
    const ctx = club.as(await club.staff("auditor"));
    for (const [moment, number] of [
      ["12:00", 1],
      ["12:01", 2],
      ["12:01", 3],
      ["12:01", 4],
      ["11:59", 5],
    ] as const) {
      club.clock.set(`2026-11-23T${moment}+08:00`);
      await writeAudit(db, ctx, { action: "test.moments", detail: { number } });
    }
    const seen: unknown[] = [];
    for (let before: AuditFilter["before"]; ;) {
      const lines = await readAuditTrail(ctx, { action: "test.moments", before }, 2);
      seen.push(...lines.map(({ detail }) => detail["number"]));
      before = lines.at(-1);
      if (lines.length < 2) break;
    }
    expect(seen).toEqual([4, 3, 2, 1, 5]);
  });

  it("calls homes, conversations and what a line mentions by their names", async () => {
    const ctx = club.as(await club.staff("auditor"));
    const { memberId } = await club.member({ name: "陈屿" });
    const { homeId, conversationId } = await placeOf(memberId);
    await writeAudit(db, ctx, { action: "test.named", subjectKind: "home", subjectId: homeId, detail: { memberId } });
    await writeAudit(db, ctx, { action: "test.named", subjectKind: "conversation", subjectId: conversationId });
    await writeAudit(db, ctx, { action: "test.named", subjectKind: "tier", subjectId: club.id(), detail: { homeId } });
    const lines = await readAuditTrail(ctx, { action: "test.named" }, 10);
    expect(lines.map(({ subject, detail }) => [subject, detail])).toEqual([
      [null, { homeId: "听澜 9-1201" }],
      ["陈屿", {}],
      ["听澜 9-1201", { memberId: "陈屿" }],
    ]);
  });
});
