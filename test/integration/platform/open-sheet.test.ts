import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import iconv from "iconv-lite";
import { afterAll, expect, test } from "vitest";
import { makeZip } from "#test/support/zip.ts";
import { openSheet } from "#app/platform/sheet/open-sheet.ts";
import type { SheetRow } from "#app/platform/sheet/sheet.ts";

const folder = mkdtempSync(join(tmpdir(), "kehui-sheet-"));
afterAll(() => rmSync(folder, { recursive: true }));

const TABLE = "项目名称,房号\r\n云湖花园,1203\r\n";

test.each([
  ["UTF-8", Buffer.from(TABLE), "utf-8"],
  ["UTF-8 with byte order mark", Buffer.from(`\uFEFF${TABLE}`), "utf-8"],
  ["GB18030", iconv.encode(TABLE, "gb18030"), "gb18030"],
  [
    "tabs in UTF-16, Excel's Unicode text",
    iconv.encode(TABLE.replaceAll(",", "\t"), "utf-16le", { addBOM: true }),
    "utf-16le",
  ],
  ["semicolons", Buffer.from(TABLE.replaceAll(",", ";")), "utf-8"],
])("reads %s", async (_, bytes, format) => {
  const sheet = await openSheet(write(bytes));
  expect(sheet.format).toBe(format);
  expect(await read(bytes)).toEqual([
    { number: 1, cells: ["项目名称", "房号"], formulas: [] },
    { number: 2, cells: ["云湖花园", "1203"], formulas: [] },
  ]);
});

test("keeps the number of a row below blank lines, and quoted line breaks in their cell", async () => {
  const rows = await read(Buffer.from('a,b\n\n"x\ny","say ""hi"""\n'));
  expect(rows.at(-1)).toEqual({ number: 3, cells: ["x\ny", 'say "hi"'], formulas: [] });
});

test("recognises GB18030 however late its first Chinese character comes", async () => {
  const text = `${"a,b\n".repeat(100_000)}云湖,1\n`;
  expect((await openSheet(write(iconv.encode(text, "gb18030")))).format).toBe("gb18030");
});

test("reads texts, numbers, dates, rich texts and results of formulas of a workbook", async () => {
  const rows = await read(
    await makeWorkbook((sheet) => {
      sheet.addRow(["项目名称", "电话", "交付日期", "备注"]);
      sheet.addRow(["云湖花园", 13_985_982_082, new Date(Date.UTC(2021, 11, 18)), { formula: "1+1", result: 2 }]);
      sheet.getCell("A4").value = { richText: [{ text: "翠湖" }, { text: "湾", font: { bold: true } }] };
    }),
  );
  expect(rows).toEqual([
    { number: 1, cells: ["项目名称", "电话", "交付日期", "备注"], formulas: [] },
    { number: 2, cells: ["云湖花园", "13985982082", "44548", "2"], formulas: [3] },
    { number: 4, cells: ["翠湖湾"], formulas: [] },
  ]);
});

test("fills cells merged downwards, in any column", async () => {
  const rows = await read(
    await makeWorkbook((sheet) => {
      sheet.addRows([
        ["云湖花园", "6栋", "1201"],
        ["", "", "1202"],
        ["", "7栋", "101"],
      ]);
      sheet.mergeCells("A1:A3");
      sheet.mergeCells("B1:B2");
    }),
  );
  expect(rows.map(({ cells }) => cells.join(" "))).toEqual([
    "云湖花园 6栋 1201",
    "云湖花园 6栋 1202",
    "云湖花园 7栋 101",
  ]);
});

test("reads the first sheet that is not hidden", async () => {
  const rows = await read(
    await makeWorkbook((sheet, workbook) => {
      sheet.state = "hidden";
      workbook.addWorksheet("业主").addRow(["姓名"]);
    }),
  );
  expect(rows).toEqual([{ number: 1, cells: ["姓名"], formulas: [] }]);
});

test("writes large numbers without exponent", async () => {
  const rows = await read(makeZip(workbookParts('<c r="A1"><v>1.3985982082E10</v></c>')));
  expect(rows[0]?.cells).toEqual(["13985982082"]);
});

test.each([
  ["nothing", Buffer.alloc(0), "empty_file"],
  ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "old_excel_format"],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "unknown_type"],
  ["an encoding of another country", Buffer.from([0x41, 0x2c, 0xff, 0xff, 0x0a]), "wrong_encoding"],
  ["a quote that is never closed", Buffer.from(`a,b\n"${"x".repeat(70_000)}`), "not_a_table"],
  ["a zip archive of something else", makeZip([{ name: "word/document.xml", content: "<a/>" }]), "unknown_type"],
  ["half a workbook", makeZip(workbookParts("")).subarray(0, 300), "damaged_file"],
  ["broken XML", makeZip(workbookParts("<c><v>1</c>")), "damaged_file"],
  [
    "entities that multiply",
    makeZip(workbookParts("", '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>')),
    "damaged_file",
  ],
  ["a zip bomb", makeZip(workbookParts(`<c><v>${"0".repeat(20_000_000)}</v></c>`)), "unpacks_too_large"],
  [
    "a zip bomb that lies about its size",
    makeZip(
      workbookParts("").map((part) =>
        part.name.includes("sheet1") ? { ...part, content: "0".repeat(5_000_000), claimedBytes: 100 } : part,
      ),
    ),
    "damaged_file",
  ],
  ["more lines than a register has", makeZip(workbookParts("", "", 300_001)), "too_many_rows"],
])("refuses %s", async (_, bytes, reason) => {
  await expect(read(bytes)).rejects.toMatchObject({ reason });
});

async function read(bytes: Uint8Array): Promise<SheetRow[]> {
  const sheet = await openSheet(write(bytes));
  const rows: SheetRow[] = [];
  for await (const batch of sheet.batches()) rows.push(...batch);
  return rows;
}

let files = 0;
function write(bytes: Uint8Array): string {
  const path = join(folder, `file-${(files += 1)}`);
  writeFileSync(path, bytes);
  return path;
}

async function makeWorkbook(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet("表一"), workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function workbookParts(cells: string, prologue = "", row = 1) {
  return [
    {
      name: "xl/workbook.xml",
      content: '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    {
      name: "xl/worksheets/sheet1.xml",
      content: `${prologue}<worksheet><sheetData><row r="${row}">${cells}</row></sheetData></worksheet>`,
    },
  ];
}
