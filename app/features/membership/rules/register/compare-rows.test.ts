import { expect, test } from "vitest";
import { createRowComparison } from "./compare-rows.ts";
import type { Reading, RowReading } from "./read-row.ts";

const LIN: Reading = {
  community: "云湖花园",
  city: "",
  block: "6",
  unit: "3",
  room: "1203",
  name: "林静",
  phone: "+8613800122046",
  coOwners: [],
  identityMasked: "",
  handoverOn: "",
  areaSqm: "",
  note: "",
};

test.each([
  ["the same owner", {}],
  ["another owner", { name: "罗玉梅", phone: "+8613900137731" }],
])("rejects the second row of a home with %s, and names the first", (_, change) => {
  expect(compare([LIN, { ...LIN, ...change }])[1]).toEqual({
    faults: [{ reason: "duplicate_home", field: "room", value: "云湖花园 6-3-1203", otherRow: 1 }],
  });
});

test("lets one owner have many homes", () => {
  expect(compare([LIN, { ...LIN, room: "1204" }, { ...LIN, community: "翠湖湾" }]).map(isTaken)).toEqual([
    true,
    true,
    true,
  ]);
});

test("does not take homes for one that only read alike", () => {
  const other = { ...LIN, block: "6-3", unit: "", room: "1203" };
  expect(compare([LIN, other]).map(isTaken)).toEqual([true, true]);
});

test("rejects a phone that another name in the file has, without showing it", () => {
  expect(compare([LIN, { ...LIN, room: "1204", name: "陈屿" }])[1]).toEqual({
    faults: [{ reason: "phone_of_another_person", field: "phone", value: "138 **** 2046", otherRow: 1 }],
  });
});

test("keeps a co-owner without a phone that belongs to somebody else", () => {
  const coOwners = [
    { name: "陈屿", phone: LIN.phone },
    { name: "陈一诺", phone: "+8613700000001" },
  ];
  expect(compare([{ ...LIN, coOwners }])[0]).toMatchObject({
    reading: {
      coOwners: [
        { name: "陈屿", phone: null },
        { name: "陈一诺", phone: "+8613700000001" },
      ],
    },
    remarks: [{ reason: "co_owner_phone_unused", value: "陈屿" }],
  });
});

function compare(readings: Reading[]): RowReading[] {
  const judge = createRowComparison();
  return readings.map((reading, index) => judge(index + 1, { reading, remarks: [] }));
}

function isTaken(comparison: RowReading): boolean {
  return "reading" in comparison;
}
