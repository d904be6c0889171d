import { expect, test } from "vitest";
import { missingFields, registerHeadings } from "./map-columns.ts";
import { HEADER_SPELLINGS, REGISTER_FIELDS } from "./register-fields.ts";

test("knows the headings of the given register", () => {
  const headers = "序号,项目名称,楼栋,单元,房号,建筑面积(㎡),业主姓名,共有人,联系电话,证件号码,交付日期,备注".split(
    ",",
  );
  expect(registerHeadings.map(headers)).toEqual({
    community: 1,
    block: 2,
    unit: 3,
    room: 4,
    area: 5,
    name: 6,
    coOwners: 7,
    phone: 8,
    identity: 9,
    handoverOn: 10,
    note: 11,
  });
});

test.each([
  [["小区", "幢", "室", "姓名", "手机"], { community: 0, block: 1, room: 2, name: 3, phone: 4 }],
  [
    ["社區名稱", "棟別", "戶號", "屋主姓名", "行動電話", "交屋日期"],
    { community: 0, block: 1, room: 2, name: 3, phone: 4, handoverOn: 5 },
  ],
  [
    ["Community", "Building", "Room No.", "Owner Name", "Mobile", "Handover date"],
    { community: 0, block: 1, room: 2, name: 3, phone: 4, handoverOn: 5 },
  ],
  [
    ["*楼盘 ", "楼 栋", "房号（必填）", "业主姓名:", "联系电话\n", "面积"],
    { community: 0, block: 1, room: 2, name: 3, phone: 4, area: 5 },
  ],
  [["项目", "房号", "业主", "电话", "手机", "紧急联系电话"], { community: 0, room: 1, name: 2, phone: 3 }],
])("maps %j", (headers, expected) => {
  expect(registerHeadings.map(headers)).toEqual(expected);
});

test("gives no spelling two meanings", () => {
  const all = REGISTER_FIELDS.flatMap((field) => HEADER_SPELLINGS[field].map((spelling) => ({ field, spelling })));
  for (const { field, spelling } of all) expect(registerHeadings.map([spelling]), spelling).toEqual({ [field]: 0 });
});

test("finds the headings below a title", () => {
  const lines = [
    { number: 1, cells: ["翠湖湾业主登记表"] },
    { number: 2, cells: ["导出日期", "2026-11-20"] },
    { number: 4, cells: ["项目名称", "楼栋", "房号", "业主姓名", "联系电话"] },
    { number: 5, cells: ["翠湖湾", "9栋", "2302", "丁博淑", "19838092752"] },
  ];
  expect(registerHeadings.find(lines)).toMatchObject({ number: 4, mapping: { community: 0, room: 2, phone: 4 } });
});

test("finds no headings where there are none", () => {
  expect(registerHeadings.find([{ number: 1, cells: ["翠湖湾", "9栋", "2302"] }])).toBeNull();
  expect(registerHeadings.find([])).toBeNull();
});

test("names the required columns that are missing", () => {
  expect(missingFields(registerHeadings.map(["项目名称", "业主姓名"]))).toEqual(["room", "phone"]);
});
