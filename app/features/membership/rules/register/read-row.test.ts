import { expect, test } from "vitest";
import { registerHeadings } from "./map-columns.ts";
import { createRowReader, type RowReading } from "./read-row.ts";

const HEADERS = [
  "项目名称",
  "楼栋",
  "单元",
  "房号",
  "面积",
  "业主姓名",
  "共有人",
  "联系电话",
  "证件号码",
  "交付日期",
  "备注",
];
const GOOD = [
  "云湖花园",
  "9栋",
  "3单元",
  "2302",
  "118.32",
  "林静",
  "陈屿",
  "138 0012 2046",
  "4403**********6521",
  "2019/6/1",
  "出租",
];

test("reads a row into the form it is stored in", () => {
  expect(read(GOOD)).toEqual({
    reading: {
      community: "云湖花园",
      city: "",
      block: "9",
      unit: "3",
      room: "2302",
      name: "林静",
      phone: "+8613800122046",
      coOwners: [{ name: "陈屿", phone: null }],
      identityMasked: "4403**********6521",
      handoverOn: "2019-06-01",
      areaSqm: "118.32",
      note: "出租",
    },
    remarks: [],
  });
});

test.each([
  ["业主姓名", " ", "missing_name", "name"],
  ["业主姓名", "-", "missing_name", "name"],
  ["联系电话", "空号", "invalid_phone", "phone"],
  ["联系电话", "138", "invalid_phone", "phone"],
  ["联系电话", "", "invalid_phone", "phone"],
  ["联系电话", "138****2046", "invalid_phone", "phone"],
  ["联系电话", "0755-26881234", "invalid_phone", "phone"],
  ["联系电话", "13800122046/13900122046", "invalid_phone", "phone"],
  ["交付日期", "待定", "bad_date", "handoverOn"],
  ["交付日期", "2019年6月31日", "bad_date", "handoverOn"],
  ["房号", "", "missing_home", "room"],
  ["楼栋", "", "missing_home", "block"],
  ["项目名称", "", "missing_home", "community"],
  ["业主姓名", '=HYPERLINK("http://x","林静")', "formula_cell", "name"],
  ["房号", "#REF!", "formula_cell", "room"],
  ["业主姓名", "林".repeat(61), "too_long", "name"],
  ["备注", "长".repeat(501), "too_long", "note"],
])("rejects a row whose %s is %j: %s", (header, cell, reason, field) => {
  expect(faultsOf(read(withCell(header, cell)))).toEqual([expect.objectContaining({ reason, field })]);
});

test.each([
  ["联系电话", "１３８００１２２０４６"],
  ["联系电话", "+8613800122046"],
  ["联系电话", "0086 13800122046"],
  ["联系电话", "138-0012-2046 "],
  ["交付日期", ""],
  ["备注", "=1+1"],
  ["备注", "-"],
  ["证件号码", ""],
  ["面积", ""],
])("takes a row whose %s is %j", (header, cell) => {
  expect(read(withCell(header, cell))).toHaveProperty("reading");
});

test("says everything that is wrong with a row, from left to right", () => {
  const row = ["云湖花园", "9栋", "3单元", "", "", "", "", "138", "", "待定", ""];
  expect(faultsOf(read(row)).map(({ reason }) => reason)).toEqual([
    "missing_home",
    "missing_name",
    "invalid_phone",
    "bad_date",
  ]);
});

test("imports a row with an area that is no number, and remarks on it", () => {
  expect(read(withCell("面积", "约90"))).toMatchObject({
    reading: { areaSqm: "" },
    remarks: [{ reason: "bad_area", value: "约90" }],
  });
});

test("rejects a row whose cell is computed, except the note", () => {
  const reader = createReader();
  expect(faultsOf(reader({ cells: GOOD, formulas: [7] }))).toEqual([
    expect.objectContaining({ reason: "formula_cell", field: "phone" }),
  ]);
  expect(reader({ cells: GOOD, formulas: [10] })).toHaveProperty("reading");
});

test("gives a row without community the one above, as merged cells arrive", () => {
  const reader = createReader();
  reader({ cells: GOOD, formulas: [] });
  expect(reader({ cells: withCell("项目名称", ""), formulas: [] })).toMatchObject({
    reading: { community: "云湖花园" },
  });
});

test("skips blank lines and repeated headings", () => {
  expect([read([]), read(["", " ", "　"]), read(HEADERS)]).toEqual([null, null, null]);
});

test("takes apart a home that is written in one cell", () => {
  const headers = ["小区", "房号", "业主", "手机"];
  const reader = createRowReader({ mapping: registerHeadings.map(headers), headers, usesDate1904: false });
  expect(reader({ cells: ["云湖花园", "6栋2单元1203", "林静", "13800122046"], formulas: [] })).toMatchObject({
    reading: { block: "6", unit: "2", room: "1203" },
  });
});

test("shows no more of a cell than a line holds", () => {
  const [fault] = faultsOf(read(withCell("联系电话", "1".repeat(5_000))));
  expect(fault?.value.length).toBeLessThan(100);
});

function createReader() {
  return createRowReader({ mapping: registerHeadings.map(HEADERS), headers: HEADERS, usesDate1904: false });
}

function read(cells: string[]): RowReading | null {
  return createReader()({ cells, formulas: [] });
}

function withCell(header: string, cell: string): string[] {
  return GOOD.with(HEADERS.indexOf(header), cell);
}

function faultsOf(row: RowReading | null) {
  return row !== null && "faults" in row ? row.faults : [];
}
