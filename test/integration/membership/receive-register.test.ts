import { existsSync, globSync } from "node:fs";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import {
  MAX_REGISTER_BYTES,
  receiveRegister,
} from "#app/features/membership/commands/register/receive-register.server.ts";
import { checkRegister } from "#app/features/membership/commands/register/start-register.server.ts";
import { action } from "#app/features/membership/routes/register.tsx";
import { newId } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { makeZip } from "#test/support/zip.ts";
import { createRegisterContext, importFile, receive, register, stream } from "./register-setup.ts";

const database = await testDatabase();
const { db } = database;
const ctx = createRegisterContext(database);

test.each([
  ["an empty file", Buffer.alloc(0), "empty_file"],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "unknown_type"],
  ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "old_excel_format"],
  ["a file in another encoding", Buffer.from([0x41, 0x2c, 0xff, 0xff]), "wrong_encoding"],
  ["a table of something else", Buffer.from("a,b\n1,2\n"), "no_header"],
  ["a register without headings", Buffer.from("云湖花园,6栋,1203,林静,13800122046\n"), "no_header"],
  [
    "a zip bomb",
    makeZip([{ name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(50_000_000) }]),
    "unpacks_too_large",
  ],
])("refuses %s and keeps nothing of it", async (_, bytes, reason) => {
  const id = newId(ctx);
  const received = await receiveRegister(ctx, ctx.storage, { id, fileName: "x.xlsx", body: stream(bytes) });
  expect(received).toEqual({ ok: false, reason });
  expect(existsSync(ctx.storage.path(`registers/${id}`))).toBe(false);
  expect(await db.registerImport.count({ where: { id } })).toBe(0);
});

test("stops reading a file of 200 MB where the limit is passed", async () => {
  let sent = 0;
  async function* endless(): AsyncGenerator<Uint8Array, void, undefined> {
    const chunk = Buffer.alloc(1024 * 1024, "a,b\n");
    for (; sent < 200; sent += 1) yield chunk;
  }
  const id = newId(ctx);
  const received = await receiveRegister(ctx, ctx.storage, { id, fileName: "large.csv", body: endless() });
  expect(received).toEqual({ ok: false, reason: "too_large" });
  expect(sent).toBeLessThanOrEqual(MAX_REGISTER_BYTES / (1024 * 1024) + 1);
  expect(globSync(`${ctx.storage.path(`registers/${id}`)}*`)).toEqual([]);
});

test("refuses a register in Big5 instead of importing garbage", async () => {
  const bytes = iconv.encode("項目名稱,房號,業主姓名,聯絡電話\n雲湖,1203,林靜,13800122046\n", "big5");
  const received = await receiveRegister(ctx, ctx.storage, { id: newId(ctx), fileName: "x.csv", body: stream(bytes) });
  expect(received.ok).toBe(false);
});

test("remembers the confirmed mapping for the next file with the same headings", async () => {
  const headings = "项目,房号,业主,电话,小区\n云湖花园,1203,林静,13800122046,别处\n";
  const importId = await receive(ctx, headings);
  const mapping = { community: 4, room: 1, name: 2, phone: 3 };
  expect(await checkRegister(ctx, { importId, mapping: { community: 0, room: 1 } })).toEqual({
    ok: false,
    reason: "missing_columns",
  });
  expect(await checkRegister(ctx, { importId, mapping })).toMatchObject({ ok: true });
  const next = await receive(ctx, headings);
  expect((await db.registerImport.findUniqueOrThrow({ where: { id: next } })).mapping).toEqual(mapping);
});

test("rejects a row that would run as a formula, and keeps a note that begins like one as a text", async () => {
  const result = await importFile(
    ctx,
    register(
      ["云湖花园", "6栋", "", "1203", '"=HYPERLINK(""http://x"",""林静"")"', "13800122046"],
      ["云湖花园", "6栋", "", "1204", "罗玉梅", "13900137731", "", "", "", "", "=1+1"],
    ),
  );
  expect(result.rejectedRows).toMatchObject([{ row: 1, reason: "formula_cell" }]);
  expect(await db.home.findFirst({ where: { room: "1204" } })).toMatchObject({ note: "=1+1" });
});

test("reads no column for a field of which the form says that the file has none", async () => {
  const importId = await receive(ctx, "序号,项目,房号,业主,电话\n1,云湖花园,1203,林静,13800122046\n");
  const body = new FormData();
  const choices = { community: "1", room: "2", name: "3", phone: "4", city: "", coOwnerPhone: "" };
  for (const [field, column] of Object.entries(choices)) body.append(`mapping.${field}`, column);
  body.append("intent", "check");
  const request = new Request(`https://club.example/staff/register/${importId}`, { method: "POST", body });
  const builders = createBuilders(db);
  const context = requestContext(builders.as(await builders.staff("member_services")));
  await action({ context, request, params: { id: importId } });
  const { mapping } = await db.registerImport.findUniqueOrThrow({ where: { id: importId } });
  expect(mapping).toEqual({ community: 1, room: 2, name: 3, phone: 4 });
});
