import { expect, test } from "vitest";
import { actorWords } from "#app/features/identity/routes/parts/audit-words.server.ts";
import { loader } from "#app/features/identity/routes/audit.tsx";
import { loader as exportTrail } from "#app/features/identity/routes/audit-export.tsx";
import { requestCode, writeAudit } from "#app/features/identity/public.server.ts";
import { bindContact } from "#app/features/outreach/public.server.ts";
import { jobHandlers } from "#app/jobs.ts";
import { nowDate } from "#app/platform/context.ts";
import { textFunction } from "#app/platform/i18n/texts.server.ts";
import { LANGUAGES } from "#app/shared/locale.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { referralsFixture } from "../referrals/referrals-fixture.ts";
import { createIdentityFixture } from "./identity-fixture.ts";

const database = await testDatabase();
const { db } = database;
const club = createIdentityFixture(database, "audit page");
const referrals = referralsFixture(club);
const auditor = await club.staff("auditor");

function read(query: Record<string, string>) {
  const request = new Request(`https://club.example/staff/audit?${new URLSearchParams(query)}`);
  return loader({ context: requestContext(club.as(auditor)), request, params: {} });
}

test("every job has a plain name in every language", () => {
  const line = { id: 1n, at: new Date(0), action: "", subjectKind: null, subjectId: null, subject: null, detail: {} };
  for (const language of LANGUAGES) {
    const texts = textFunction(language, "identity");
    const names = jobHandlers.map(({ name }) => actorWords(texts, { ...line, actorKind: "job", actor: name }));
    expect(names.filter((name) => /undefined|_|^\S+ \S+-\S+$|: \w+ \w+-/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(jobHandlers.length);
  }
});

test("a chat is bound by the member who proved it with the code", async () => {
  const { memberId } = await club.member({ name: "陈屿" });
  const phone = await club.phoneOf(memberId);
  const [accountId, contactId] = [club.id(), club.id()];
  const at = nowDate(club.visitor);
  await db.chatAccount.create({ data: { id: accountId, key: "main", name: "管家", firstUsedAt: at } });
  await db.chatContact.create({ data: { id: contactId, accountId, externalId: "chen", createdAt: at } });
  await requestCode(club.visitor, { purpose: "bind_chat", phone, language: "zh-CN", source: contactId });
  const bound = await bindContact(club.visitor, { contactId, phone, code: await club.newestCode() });
  expect(bound).toMatchObject({ ok: true });
  const { lines } = await read({ action: "chat.bind" });
  expect(lines).toEqual([expect.objectContaining({ actor: "陈屿", subject: "业主 陈屿" })]);
});

test("the trail is read by person", async () => {
  const [mine, theirs] = [await club.staff("merchants"), await club.staff("merchants")];
  for (const actor of [mine, theirs]) await writeAudit(db, club.as(actor), { action: "test.by_person" });
  const page = await read({ action: "test.by_person", actor: mine.staffId });
  expect(page.lines.map(({ actor }) => actor)).toEqual([mine.name]);
  expect(page.filter.actor).toBe(mine.staffId);
  expect(page.people).toContainEqual({ value: theirs.staffId, label: theirs.name });
});

test("a friend is named only after agreeing, on the page and in the file", async () => {
  const owner = await club.member();
  const referralId = await referrals.refer(owner, await referrals.project());
  await db.referral.update({ where: { id: referralId }, data: { friendName: "徐建国" } });
  await writeAudit(db, club.as(auditor), { action: "test.friend", subjectKind: "referral", subjectId: referralId });
  const shown = async () => (await read({ action: "test.friend" })).lines.map(({ subject }) => subject);
  const written = async () => {
    const request = new Request("https://club.example/staff/audit/export?action=test.friend");
    return (await exportTrail({ context: requestContext(club.as(auditor)), request, params: {} })).text();
  };
  expect(await shown()).toEqual(["推荐 徐**"]);
  expect(await written()).not.toContain("徐建国");
  await referrals.answer(referralId, "agree");
  expect(await shown()).toEqual(["推荐 徐建国"]);
  expect(await written()).toContain("徐建国");
});
