import { describe, expect, it } from "vitest";
import { auditFilterSchema } from "#app/features/identity/schemas.ts";
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

describe("the audit trail", () => {
  it("begins at its newest line when the address names one that no line can have", () => {
    expect(auditFilterSchema.parse({ before: "12" }).before).toBe(12n);
    expect(auditFilterSchema.parse({ before: "99999999999999999999" }).before).toBeUndefined();
  });

  it("refuses every change of what is written", async () => {
    const ctx = club.as(await club.staff("administrator"));
    await writeAudit(db, ctx, { action: "test.done" });
    const attempts = [
      db.auditEntry.updateMany({ data: { action: "test.undone" } }),
      db.auditEntry.deleteMany(),
      db.$executeRaw`TRUNCATE audit_entry`,
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
    expect(await details({ action: "test.paged", before: newest?.id })).toEqual([{ number: 2 }, { number: 1 }]);
    expect(await details({ action: "test.paged", from: "2026-11-22" })).toEqual([{ number: 3 }, { number: 2 }]);
    expect(await details({ action: "test.paged", until: "2026-11-21" })).toEqual([{ number: 1 }]);
    expect(await listAuditActions(ctx)).toContain("test.paged");
  });
});
