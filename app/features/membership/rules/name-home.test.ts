import { expect, test } from "vitest";
import { homeLabel, readHomeName } from "./name-home.ts";

test.each([
  ["9栋", "3单元", "2302", "9-3-2302"],
  ["24#", "1单元", "103室", "24-1-103"],
  ["２４＃", "１单元", "０１０３", "24-1-103"],
  ["12号楼", "二单元", "801房", "12-2-801"],
  ["十二幢", "十单元", "3201", "12-10-3201"],
  ["第3棟", "2單元", "1201號", "3-2-1201"],
  ["A座", "", "1203", "A-1203"],
  ["Building 5", "Unit 2", "Room 1203", "5-2-1203"],
  ["东区3栋", "", "b01", "东区3-B01"],
  ["", "", "9-3-2302", "9-3-2302"],
  ["", "", "9栋3单元2302室", "9-3-2302"],
  ["", "", "6幢1203", "6-1203"],
  ["9栋", "", "3-0801", "9-3-801"],
  ["9栋", "", "9-0801", "9-801"],
  ["9栋", "", "9-3-0801", "9-3-801"],
  ["9栋", "3单元", "23-02", "9-3-23-02"],
  ["", "", "湖景1号", "湖景1"],
  ["", "", "商铺12", "商铺12"],
])("reads block %j, unit %j, room %j as %s", (block, unit, room, expected) => {
  const read = readHomeName({ block, unit, room });
  expect([read?.block, read?.unit, read?.room].filter(Boolean).join("-")).toBe(expected);
});

test.each(["", " ", "　"])("finds no home in room %j", (room) => {
  expect(readHomeName({ block: "9栋", unit: "3单元", room })).toBeNull();
});

test("reads what it has written the same again", () => {
  const read = readHomeName({ block: "09栋", unit: "三单元", room: "0801室" });
  expect(read && readHomeName(read)).toEqual(read);
});

test("names a home without unit by block and room", () => {
  expect(homeLabel({ community: "云湖花园", block: "6", unit: "", room: "1203" })).toBe("云湖花园 6-1203");
});
