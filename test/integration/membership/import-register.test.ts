import { expect, test } from "vitest";
import { RegisterStopped, runRegister } from "#app/features/membership/commands/register/run-register.server.ts";
import { testDatabase } from "#test/support/database.ts";
import { createRegisterContext, importFile, receive, register, type Imported } from "./register-setup.ts";

const database = await testDatabase();
const { db } = database;
const ctx = createRegisterContext(database);

let used = 0;
/** Phones and blocks of no other test. */
function fresh() {
  used += 1;
  const phone = (last: number) => `139${String(used * 100 + last).padStart(8, "0")}`;
  return { block: `${used}栋`, phone };
}

test("creates community, home, owner and named co-owners from a row", async () => {
  const { block, phone } = fresh();
  const row = ["云湖花园", block, "3单元", "2302", "林静", phone(1), "2019/6/1", "118.32㎡", "陈屿、陈一诺"];
  expect(await importFile(ctx, register([...row, "440301198501016521", "出租"]))).toMatchObject({ created: 1 });

  const owner = await db.member.findUniqueOrThrow({
    where: { phoneHash: ctx.vault.hash(`+86${phone(1)}`) },
    include: { homes: { include: { home: { include: { community: true, coOwners: true } } } } },
  });
  expect(ctx.vault.decrypt(owner.phoneEnc)).toBe(`+86${phone(1)}`);
  expect(owner).toMatchObject({ name: "林静", salutation: "林静", identityMasked: "4403**********6521" });
  expect(owner.homes).toMatchObject([
    {
      relation: "owner",
      untilAt: null,
      home: { unit: "3", room: "2302", note: "出租", community: { name: "云湖花园" } },
    },
  ]);
  expect(owner.homes[0]?.home.areaSqm?.toFixed(2)).toBe("118.32");
  expect(owner.homes[0]?.home.handoverOn?.toISOString()).toBe("2019-06-01T00:00:00.000Z");
  expect(owner.homes[0]?.home.coOwners.map(({ name }) => name).toSorted()).toEqual(["陈一诺", "陈屿"]);
});

test("a co-owner with a phone becomes a member of the household", async () => {
  const { block, phone } = fresh();
  const file = register(["云湖花园", block, "", "101", "林静", phone(1), "", "", `陈屿 ${phone(2)}`]);
  await importFile(ctx, file);
  expect(await household(block, "101")).toEqual(["owner 林静", "co_owner 陈屿"]);
  expect(await importFile(ctx, file)).toMatchObject({ unchanged: 1 });
});

test("one owner of many homes becomes one member, with the identity number of any of them", async () => {
  const { block, phone } = fresh();
  const file = register(
    ["云湖花园", block, "", "101", "林静", phone(1)],
    ["云湖花园", block, "", "102", "林静", phone(1), "", "", "", "4403**********6521"],
  );
  expect(await importFile(ctx, file)).toMatchObject({ created: 2 });
  const members = await db.member.findMany({ where: { phoneHash: ctx.vault.hash(`+86${phone(1)}`) } });
  expect(members).toMatchObject([{ identityMasked: "4403**********6521" }]);
  expect(await importFile(ctx, file)).toMatchObject({ unchanged: 2 });
});

test("a row with more to say updates its home, and an empty cell changes nothing", async () => {
  const { block, phone } = fresh();
  const home = ["云湖花园", block, "1单元", "101", "林静", phone(1)];
  await importFile(ctx, register([...home, "2019-06-01", "100"]));
  expect(await importFile(ctx, register(home))).toMatchObject({ unchanged: 1 });
  expect(await importFile(ctx, register([...home, "2019-06-02", "", "陈屿", "4403**********6521"]))).toMatchObject({
    updated: 1,
  });
  const stored = await homeAt(block, "101");
  expect(stored.areaSqm?.toFixed(2)).toBe("100.00");
  expect(stored.handoverOn?.toISOString()).toBe("2019-06-02T00:00:00.000Z");
  expect(stored.coOwners.map(({ name }) => name)).toEqual(["陈屿"]);
  expect(await importFile(ctx, register([...home, "", "", "罗玉梅"]))).toMatchObject({ updated: 1 });
  expect((await homeAt(block, "101")).coOwners.map(({ name }) => name)).toEqual(["罗玉梅"]);
});

test("a home with another name and phone gets that owner; the household before leaves, and it is remarked", async () => {
  const { block, phone } = fresh();
  await importFile(ctx, register(["云湖花园", block, "", "101", "林静", phone(1), "", "", `陈屿 ${phone(2)}、陈一诺`]));
  const sold = register(["云湖花园", block, "", "101", "罗玉梅", phone(3)]);
  const dry = await importFile(ctx, sold, { isDryRun: true });
  expect(await household(block, "101")).toEqual(["owner 林静", "co_owner 陈屿"]);
  expect(dry).toMatchObject({ updated: 1 });
  expect(await remarks(dry)).toEqual(["1 owner_changes 林静"]);

  expect(await importFile(ctx, sold)).toMatchObject({ updated: 1 });
  expect(await household(block, "101")).toEqual(["owner 罗玉梅"]);
  expect((await homeAt(block, "101")).coOwners).toEqual([]);
  expect(await importFile(ctx, sold)).toMatchObject({ unchanged: 1 });
});

test("a co-owner who becomes the owner keeps one membership of the home", async () => {
  const { block, phone } = fresh();
  await importFile(ctx, register(["云湖花园", block, "", "101", "林静", phone(1), "", "", `陈屿 ${phone(2)}`]));
  expect(await importFile(ctx, register(["云湖花园", block, "", "101", "陈屿", phone(2)]))).toMatchObject({
    updated: 1,
  });
  expect(await household(block, "101")).toEqual(["owner 陈屿"]);
});

test("an owner who changed the phone in the club keeps the home when the register still has the old one", async () => {
  const { block, phone } = fresh();
  const file = register(["云湖花园", block, "", "101", "林静", phone(1)]);
  await importFile(ctx, file);
  await db.member.update({
    where: { phoneHash: ctx.vault.hash(`+86${phone(1)}`) },
    data: { phoneHash: ctx.vault.hash(`+86${phone(2)}`), phoneEnc: ctx.vault.encrypt(`+86${phone(2)}`) },
  });
  const again = await importFile(ctx, file);
  expect(again).toMatchObject({ unchanged: 1, rejected: 0 });
  expect(await remarks(again)).toEqual([`1 phone_differs 139 **** ${phone(1).slice(-4)}`]);
  expect(await db.member.count({ where: { phoneHash: ctx.vault.hash(`+86${phone(1)}`) } })).toBe(0);
});

test("rejects a phone that a member of another name has, and drops it from a co-owner", async () => {
  const { block, phone } = fresh();
  await importFile(ctx, register(["云湖花园", block, "", "101", "林静", phone(1)]));
  const result = await importFile(
    ctx,
    register(
      ["云湖花园", block, "", "102", "罗玉梅", phone(1)],
      ["云湖花园", block, "", "103", "郑国强", phone(2), "", "", `方启 ${phone(1)}`],
    ),
  );
  expect(result).toMatchObject({ created: 1, rejected: 1 });
  expect(result.rejectedRows).toEqual([
    { row: 1, reason: "phone_of_another_person", value: `139 **** ${phone(1).slice(-4)}` },
  ]);
  expect(await remarks(result)).toEqual(["2 co_owner_phone_unused 方启"]);
  expect(await household(block, "103")).toEqual(["owner 郑国强"]);
  expect((await homeAt(block, "103")).coOwners.map(({ name }) => name)).toEqual(["方启"]);
});

test("stopping leaves the club as it was", async () => {
  const { block, phone } = fresh();
  const importId = await receive(ctx, register(["新社区", block, "", "101", "林静", phone(1)]));
  const stopped = runRegister(ctx, { importId, isDryRun: false, onProgress: () => Promise.resolve(false) });
  await expect(stopped).rejects.toThrow(RegisterStopped);
  expect(await db.community.count({ where: { name: "新社区" } })).toBe(0);
  expect(await db.member.count({ where: { phoneHash: ctx.vault.hash(`+86${phone(1)}`) } })).toBe(0);
});

test("a fault's cell is encrypted at rest: it may be a phone with one digit too few", async () => {
  const { block } = fresh();
  const { importId } = await importFile(ctx, register(["云湖花园", block, "", "101", "林静", "1380012204"]));
  const [fault] = await db.registerImportFault.findMany({ where: { importId } });
  expect(fault?.valueEnc).not.toContain("1380012204");
  expect(ctx.vault.decrypt(fault?.valueEnc ?? "")).toBe("1380012204");
});

test("keeps what became of each row, blank lines counted", async () => {
  const { block, phone } = fresh();
  const file = register(
    ["云湖花园", block, "", "101", "林静", phone(1)],
    [""],
    ["云湖花园", block, "", "102", "", phone(1)],
  );
  const { importId } = await importFile(ctx, file);
  const rows = await db.registerImportRow.findMany({ where: { importId }, orderBy: { row: "asc" } });
  expect(rows.map(({ row, outcome }) => `${row} ${outcome}`)).toEqual(["1 created", "3 rejected"]);
});

async function homeAt(block: string, room: string) {
  return db.home.findFirstOrThrow({ where: { block: block.replace("栋", ""), room }, include: { coOwners: true } });
}

async function household(block: string, room: string): Promise<string[]> {
  const { id } = await homeAt(block, room);
  const rows = await db.householdMember.findMany({
    where: { homeId: id, untilAt: null },
    include: { member: true },
    orderBy: { relation: "asc" },
  });
  return rows.map(({ relation, member }) => `${relation} ${member.name}`);
}

async function remarks({ importId }: Imported): Promise<string[]> {
  const rows = await db.registerImportFault.findMany({ where: { importId, isRemark: true }, orderBy: { row: "asc" } });
  return rows.map(({ row, reason, valueEnc }) => `${row} ${reason} ${ctx.vault.decrypt(valueEnc)}`);
}

test("the trail names the file and what became of its rows once it is in, not of a dry run", async () => {
  const { block, phone } = fresh();
  const file = register(["云湖花园", block, "", "101", "林静", phone(1)], ["云湖花园", block, "", "102", "无号码", ""]);
  const checked = await importFile(ctx, file, { isDryRun: true });
  expect(await ends(checked)).toEqual([]);
  const detail = { registerFile: "业主册.csv", rows: 2, created: 1, updated: 0, unchanged: 0, rejected: 1 };
  expect(await ends(await importFile(ctx, file))).toMatchObject([{ actorKind: "job", actorId: "test", detail }]);
});

function ends({ importId }: Imported) {
  return db.auditEntry.findMany({ where: { action: "register.imported", subjectId: importId } });
}
