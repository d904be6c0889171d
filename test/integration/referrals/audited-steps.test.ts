import { expect, test } from "vitest";
import { loader as readAuditPage } from "#app/features/identity/routes/audit.tsx";
import { moveReferral } from "#app/features/referrals/commands/move-referral.server.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { valueOf } from "#test/support/outcomes.ts";
import { requestContext } from "#test/support/request-context.ts";
import { referralsFixture } from "./referrals-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "audited steps" });
const referrals = referralsFixture(builders);
const projectId = await referrals.project();
const consultant = await builders.staff("sales_consultant");
const auditor = await builders.staff("auditor");

async function linesOf(referralId: string, language: "zh-CN" | "en" = "zh-CN"): Promise<string[]> {
  const request = new Request(`https://club.example/staff/audit?subject=referral/${referralId}`);
  const context = requestContext(builders.as(auditor), language);
  const { lines } = await readAuditPage({ context, request, params: {} });
  return lines.map(({ actor, action, detail }) => [actor, action, detail].join(" | "));
}

function move(referralId: string, to: "visited" | "lost" | "duplicate", evidence: string) {
  const ctx = builders.as(consultant);
  return moveReferral(ctx, { referralId, to, evidence, happenedOn: todayIn(ctx.clock.now(), ctx.zone) });
}

test("the trail tells a step from stage to stage, its day and its evidence", async () => {
  const referralId = await referrals.refer(await builders.member(), projectId);
  await referrals.answer(referralId, "agree");
  builders.clock.advance({ hours: 2 });
  valueOf(await move(referralId, "visited", "到访单 E-0127"));
  expect(await linesOf(referralId)).toEqual([
    `${consultant.name} | 记录推荐进展 | 从：报备；进展到：到访；凭证：到访单 E-0127；发生日：今天`,
  ]);
  expect(await linesOf(referralId, "en")).toEqual([
    `${consultant.name} | Recorded progress of a referral | From: registered; Moved to: visited; Evidence: 到访单 E-0127; Date: today`,
  ]);
});

test("it has neither number nor name of a friend who has not agreed; the referral keeps what was written", async () => {
  const phone = referrals.phone();
  const referralId = await referrals.refer(await builders.member(), projectId, phone);
  const written = `徐先生（${phone.slice(3)}）去年就登记过`;
  valueOf(await move(referralId, "duplicate", written));
  const [line] = await db.auditEntry.findMany({ where: { subjectId: referralId } });
  const kept = JSON.stringify(line?.detail);
  expect(kept).toContain("去年就登记过");
  expect(kept).not.toContain("徐先生");
  expect(kept).not.toContain(phone.slice(3));
  const step = await db.referralStep.findFirst({ where: { referralId, stage: "duplicate" } });
  expect(step?.evidence).toBe(written);
});
