import { readDay, readText } from "#app/shared/cells.ts";
import { Temporal } from "#app/shared/club-time.ts";
import { createHeadings, spellingsOf, type Columns } from "#app/shared/headings.ts";
import { parseYuan } from "#app/shared/money.ts";
import { normalizeName } from "#app/shared/text.ts";

type ResultField = "reference" | "name" | "amount" | "status" | "bankReference" | "paidOn" | "reason" | "remark";

/** Without these columns nothing can be matched: a payment is known by its reference, its amount and its payee. */
const REQUIRED: readonly ResultField[] = ["reference", "name", "amount", "status"];

/** How banks head the columns of their result files. */
export const resultHeadings = createHeadings<ResultField>({
  reference: spellingsOf(
    "业务参考号 参考号 客户参考号 业务编号 客户业务编号 商户订单号 企业流水号 业务参考号码 業務參考號 參考號 reference,our reference,customer reference",
  ),
  name: spellingsOf(
    "收款人户名 收款户名 收款人 收款人名称 收款人姓名 户名 收款方户名 收款人戶名 戶名 payee,payee name,beneficiary",
  ),
  amount: spellingsOf("金额 交易金额 付款金额 转账金额 实付金额 发生额 金額 交易金額 amount,amount paid"),
  status: spellingsOf("处理结果 处理状态 交易状态 交易结果 付款状态 状态 结果 處理結果 交易狀態 狀態 status,result"),
  bankReference: spellingsOf(
    "银行流水号 流水号 交易流水号 交易流水 核心流水号 凭证号 银行参考号 回单编号 銀行流水號 流水號 bank reference,transaction id",
  ),
  paidOn: spellingsOf(
    "交易日期 付款日期 处理日期 入账日期 记账日期 日期 交易時間 交易时间 交易日 date,value date,paid on",
  ),
  reason: spellingsOf("失败原因 退回原因 退票原因 错误信息 原因 失敗原因 退回原因 reason,reason for return"),
  remark: spellingsOf("备注 附言 摘要 備註 附註 remark,remarks,note"),
});

const PAID = new Set([
  "成功",
  "交易成功",
  "处理成功",
  "付款成功",
  "已付款",
  "已入账",
  "處理成功",
  "success",
  "paid",
  "s",
]);
const RETURNED = new Set(
  "失败 交易失败 处理失败 付款失败 退票 已退票 退回 已退回 退汇 失敗 交易失敗 failed returned rejected f".split(" "),
);

/** A row of a bank's result file; texts are empty and values null where the cell says nothing that can be read. */
export type ResultRow = {
  /** Line of the file. */
  row: number;
  /** Ours, such as 202611-02-0007. */
  reference: string;
  name: string;
  amountFen: bigint | null;
  outcome: "paid" | "returned" | null;
  bankReference: string;
  paidOn: Temporal.PlainDate | null;
  /** The bank's words for a payment that came back. */
  reason: string;
};

/** Longest text that is kept of a cell. */
const LONGEST_TEXT = 200;

/** @returns the columns without which the file cannot be matched. */
export function missingColumns(columns: Columns<ResultField>): ResultField[] {
  return REQUIRED.filter((field) => columns[field] === undefined);
}

/** @returns what a line says; null for one without reference and status, such as a sum below the table. */
export function readResultRow(
  { number, cells }: { number: number; cells: readonly string[] },
  columns: Columns<ResultField>,
  calendar: { usesDate1904: boolean },
): ResultRow | null {
  const cell = (field: ResultField) => {
    const column = columns[field];
    // The database keeps no NUL in a text.
    return (column === undefined ? "" : readText((cells[column] ?? "").replaceAll("\u0000", ""))).slice(
      0,
      LONGEST_TEXT,
    );
  };
  const reference = cell("reference").replace(/\s/g, "");
  const status = cell("status").toLowerCase();
  if (reference === "" && status === "") return null;
  const amount = parseYuan(cell("amount"));
  const paidOn = readDay(cell("paidOn"), calendar);
  return {
    row: number,
    reference,
    name: normalizeName(cell("name")),
    amountFen: amount.ok ? amount.value : null,
    outcome: PAID.has(status) ? "paid" : RETURNED.has(status) ? "returned" : null,
    bankReference: cell("bankReference"),
    paidOn: paidOn ? Temporal.PlainDate.from(paidOn) : null,
    // What stands in a remark may be our own purpose of the payment; without another column it is the best there is.
    reason: cell(columns.reason === undefined ? "remark" : "reason"),
  };
}
