import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { missingColumns, readResultRow, resultHeadings } from "./read-bank-result.ts";

const HEADERS = ["序号", "业务参考号", "收款人户名", "金额(元)", "处理结果", "银行流水号", "交易日期", "失败原因"];
const columns = resultHeadings.map(HEADERS);
const since1900 = { usesDate1904: false };

function read(...cells: string[]) {
  return readResultRow({ number: 7, cells: ["1", ...cells] }, columns, since1900);
}

test.each([
  [HEADERS, []],
  [["客户参考号", "户名", "交易金额", "交易状态"], []],
  [["Our reference", "Payee", "Amount", "Status"], []],
  [["业务参考号", "金额", "状态"], ["name"]],
  [
    ["序号", "备注"],
    ["reference", "name", "amount", "status"],
  ],
])("of the headings %j the columns %j are missing", (headers, missing) => {
  expect(missingColumns(resultHeadings.map(headers))).toEqual(missing);
});

test("reads a payment", () => {
  expect(read("202611-02-0007", "林　静", "¥6,400.00", "交易成功", "BJ20261121001", "2026/11/21", "")).toEqual({
    row: 7,
    reference: "202611-02-0007",
    name: "林静",
    amountFen: 6_400_00n,
    outcome: "paid",
    bankReference: "BJ20261121001",
    paidOn: Temporal.PlainDate.from("2026-11-21"),
    reason: "",
  });
});

test("reads a payment that came back", () => {
  expect(read("202611-02-0008", "陈屿", "3200", "退票", "", "", "账户已销户")).toMatchObject({
    outcome: "returned",
    amountFen: 3_200_00n,
    paidOn: null,
    reason: "账户已销户",
  });
});

test("takes a remark for the reason only where there is no other column", () => {
  const cells = ["202611-02-0008", "陈屿", "3200", "失败", "客会奖励 202611-02", "账户已销户"];
  const head = ["业务参考号", "户名", "金额", "状态", "附言", "失败原因"];
  const line = { number: 2, cells };
  expect(readResultRow(line, resultHeadings.map(head), since1900)?.reason).toBe("账户已销户");
  expect(readResultRow(line, resultHeadings.map(head.slice(0, 5)), since1900)?.reason).toBe("客会奖励 202611-02");
});

test.each([["处理中"], [""], ["ok?"]])("takes %j for no answer", (status) => {
  expect(read("202611-02-0007", "林静", "1", status, "", "", "")).toMatchObject({ outcome: null });
});

test("reads an amount that is none as none", () => {
  expect(read("202611-02-0007", "林静", "六千四百", "成功", "", "", "")).toMatchObject({ amountFen: null });
});

test("leaves out the NUL that no database keeps", () => {
  expect(read("2026\u000011-02-0007", "林静", "1", "成功", "B\u00001", "", "")).toMatchObject({
    reference: "202611-02-0007",
    bankReference: "B1",
  });
});

test("leaves out what stands below the table", () => {
  expect(read("", "合计", "9600.00", "", "", "", "")).toBeNull();
  expect(read()).toBeNull();
});
