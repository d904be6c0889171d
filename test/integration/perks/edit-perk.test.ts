import { expect, test } from "vitest";
import { addBranch } from "#app/features/perks/commands/add-branch.server.ts";
import { addTill } from "#app/features/perks/commands/add-till.server.ts";
import { claimVoucher } from "#app/features/perks/commands/claim-voucher.server.ts";
import { createMerchant } from "#app/features/perks/commands/create-merchant.server.ts";
import { createPerk } from "#app/features/perks/commands/create-perk.server.ts";
import { endPerk } from "#app/features/perks/commands/end-perk.server.ts";
import { publishPerk } from "#app/features/perks/commands/publish-perk.server.ts";
import { updateMerchant } from "#app/features/perks/commands/update-merchant.server.ts";
import { updatePerk } from "#app/features/perks/commands/update-perk.server.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { reasonOf, valueOf } from "#test/support/outcomes.ts";
import { perksFixture } from "./perks-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "edits" });
const perks = perksFixture(builders);
const { merchantId } = await perks.merchant();
const staff = builders.as(await builders.staff("merchants"));

const place = { name: "总店", address: "云湖花园北门", phone: "", hours: {}, nearCommunityId: null };

async function versionOf(perkId: string): Promise<Date> {
  return (await db.perk.findUniqueOrThrow({ where: { id: perkId } })).updatedAt;
}

test("lets the first of two editors save and tells the second", async () => {
  const perkId = await perks.perk(merchantId);
  const version = await versionOf(perkId);
  const save = (title: string) => updatePerk(staff, { perkId, version, terms: perks.terms(merchantId, { title }) });
  const saves = await Promise.all([save("秋日茶席"), save("冬日茶席")]);
  expect(saves.filter((each) => each.ok)).toHaveLength(1);
  expect(saves.find((each) => !each.ok)).toMatchObject({ reason: "edited_meanwhile" });
});

test("gives each save a new version, also within one millisecond", async () => {
  const perkId = await perks.perk(merchantId);
  const terms = perks.terms(merchantId);
  const first = valueOf(await updatePerk(staff, { perkId, version: await versionOf(perkId), terms }));
  const second = valueOf(await updatePerk(staff, { perkId, version: first.version, terms }));
  expect(second.version.getTime()).toBeGreaterThan(first.version.getTime());
});

test("never takes the stock below what was claimed, also while owners claim", async () => {
  const perkId = await perks.perk(merchantId, { stock: 30 });
  const version = await versionOf(perkId);
  const members = await Promise.all(Array.from({ length: 20 }, () => builders.member()));
  const claims = members.map((member) => claimVoucher(builders.as(member), { requestId: builders.id(), perkId }));
  const edit = updatePerk(staff, { perkId, version, terms: perks.terms(merchantId, { stock: 5 }) });
  await Promise.all([...claims, edit]);
  const perk = await db.perk.findUniqueOrThrow({ where: { id: perkId } });
  expect(perk.claimed).toBeLessThanOrEqual(perk.stock ?? Infinity);
  expect(await db.voucher.count({ where: { perkId } })).toBe(perk.claimed);
});

test("refuses another price once owners could claim", async () => {
  const perkId = await perks.perk(merchantId);
  const terms = perks.terms(merchantId, { faceValueFen: 1n });
  const edit = await updatePerk(staff, { perkId, version: await versionOf(perkId), terms });
  expect(edit).toMatchObject({ ok: false, reason: "promise_fixed" });
});

test("makes one perk, one merchant and one branch of a form that is sent twice", async () => {
  const requestId = builders.id();
  const terms = perks.terms(merchantId);
  await Promise.all([createPerk(staff, { requestId, terms }), createPerk(staff, { requestId, terms })]);
  expect(await db.auditEntry.count({ where: { action: "perk.create", subjectId: requestId } })).toBe(1);
  const facts = {
    requestId,
    name: "拾光书房",
    kind: "bookshop",
    summary: "",
    pictureKey: null,
    settlement: "",
  } as const;
  const made = await Promise.all([createMerchant(staff, facts), createMerchant(staff, facts)]);
  expect(made.every((each) => each.ok)).toBe(true);
  expect(await db.auditEntry.count({ where: { action: "merchant.create", subjectId: requestId } })).toBe(1);
  expect(reasonOf(await createMerchant(staff, { ...facts, requestId: builders.id() }))).toBe("name_taken");
  const branch = { ...place, requestId: builders.id(), merchantId: requestId };
  expect((await Promise.all([addBranch(staff, branch), addBranch(staff, branch)])).every((each) => each.ok)).toBe(true);
  expect(await db.auditEntry.count({ where: { action: "branch.create", subjectId: branch.requestId } })).toBe(1);
  expect(reasonOf(await addBranch(staff, { ...branch, requestId: builders.id() }))).toBe("branch_name_taken");
});

test("publishes only what somebody can use somewhere", async () => {
  const facts = { kind: "bookshop", summary: "", pictureKey: null, settlement: "" } as const;
  const made = await createMerchant(staff, { ...facts, requestId: builders.id(), name: "半山书店" });
  const perkId = await perks.draft(valueOf(made).merchantId);
  expect(await publishPerk(staff, { perkId })).toMatchObject({ ok: false, reason: "no_branch" });
});

test("ends for good, and leaves vouchers usable", async () => {
  const perkId = await perks.perk(merchantId);
  const member = builders.as(await builders.member());
  await claimVoucher(member, { requestId: builders.id(), perkId });
  await endPerk(staff, { perkId });
  expect(await publishPerk(staff, { perkId })).toMatchObject({ reason: "perk_ended" });
  expect(await db.voucher.count({ where: { perkId, state: "usable" } })).toBe(1);
});

test("finds perks by a merchant's new name and new branch", async () => {
  const { merchantId: teaId } = await perks.merchant("旧名茶馆");
  const perkId = await perks.perk(teaId);
  const facts = { kind: "tea_house", summary: "", pictureKey: null, settlement: "", state: "active" } as const;
  await updateMerchant(staff, { ...facts, merchantId: teaId, name: "听雪茶馆" });
  const lakeside = { ...place, name: "湖滨店", address: "翠湖湾南门" };
  await addBranch(staff, { ...lakeside, requestId: builders.id(), merchantId: teaId });
  const { searchText, searchGrams } = await db.perk.findUniqueOrThrow({ where: { id: perkId } });
  expect(searchText).toContain("听雪茶馆");
  expect(searchGrams).toEqual(expect.arrayContaining(["湖滨", "翠湖"]));
});

test("hands out a till's link once", async () => {
  const { branchId } = await perks.merchant();
  const till = { requestId: builders.id(), branchId, name: "1 号机", pin: "482915" };
  expect(valueOf(await addTill(staff, till)).linkToken).toMatch(/^[\w-]{32}$/);
  expect(await addTill(staff, till)).toMatchObject({ ok: false, reason: "already_made" });
  const simple = await addTill(staff, { ...till, requestId: builders.id(), pin: "111111" });
  expect(simple).toMatchObject({ ok: false, reason: "pin_too_simple" });
});

test("is closed to staff without the ability", async () => {
  const activities = builders.as(await builders.staff("activities"));
  await expect(publishPerk(activities, { perkId: builders.id() })).rejects.toThrow("perks.manage");
});
