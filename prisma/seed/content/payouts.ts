import type { PayoutContent } from "./types.ts";

/** The club's payouts, the oldest first; each takes whatever rewards are due when it is drafted. */
export const PAYOUTS: readonly PayoutContent[] = [
  {
    key: "closed",
    drafted: { by: "sun-qian", on: { inDays: -40, at: "10:20" } },
    approved: { by: "guo-ming", on: { inDays: -40, at: "16:05" } },
    answers: [
      { payee: "lin-jing", on: { inDays: -38, at: "10:02" }, returned: null },
      { payee: "m-023", on: { inDays: -38, at: "10:05" }, returned: null },
      { payee: "m-030", on: { inDays: -38, at: "10:07" }, returned: null },
      { payee: "m-037", on: { inDays: -38, at: "10:11" }, returned: null },
      { payee: "m-039", on: { inDays: -37, at: "09:40" }, returned: null },
      { payee: "m-032", on: { inDays: -36, at: "15:26" }, returned: "收款账户证件过期，银行暂停入账，款项已退回" },
    ],
  },
  {
    key: "exported",
    drafted: { by: "guo-ming", on: { inDays: -9, at: "09:45" } },
    approved: { by: "sun-qian", on: { inDays: -8, at: "11:10" } },
    answers: [
      { payee: "m-041", on: { inDays: -6, at: "10:18" }, returned: null },
      { payee: "m-042", on: { inDays: -6, at: "10:21" }, returned: null },
    ],
  },
  { key: "locked", drafted: { by: "guo-ming", on: { inDays: -1, at: "17:30" } }, approved: null, answers: [] },
];

/** The bank's answer to the batch that is with it; the last row is of another company's batch. */
export const RESULT_FILE = {
  fileName: "代发结果.csv",
  on: { inDays: -1, at: "09:20" },
  stranger: ["202601-07-0003", "鲁小满", "5200.00", "交易成功", "HD88120077"],
} as const;
