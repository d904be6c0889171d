import type { RequestContext } from "#app/platform/http/load-context.ts";
import { sumOf, type BatchView, type LineSum, type LineView } from "../../queries/payout-batch.server.ts";
import type { LineCheck } from "../../queries/line-checks.server.ts";
import { paymentReference } from "../../rules/bank-file.ts";
import type { BatchState, LineState } from "../../rules/move-payout.ts";
import { partsOfNumber } from "../../rules/name-batch.ts";

type Words = Pick<RequestContext, "format" | "texts">;

/** @returns 2026年11月奖励 · 第 2 批 */
export function batchTitle({ texts }: Pick<RequestContext, "texts">, number: string): string {
  return texts("rewards")("payout.title", partsOfNumber(number));
}

function describeSum({ format }: Words, { lines, grossFen, taxFen, netFen }: LineSum) {
  return { lines, gross: format.money(grossFen), tax: format.money(taxFen), net: format.money(netFen) };
}

/** Steps of a batch in the order people know; the file is written between the second and the third. */
const STEP: Readonly<Record<BatchState, number>> = {
  draft: 0,
  locked: 1,
  approved: 2,
  exporting: 2,
  exported: 3,
  closed: 5,
  cancelled: -1,
};

/** @returns a batch's head: its sums, its two people, and how far it is. */
export function describeBatch(words: Words, batch: BatchView) {
  const { format } = words;
  return {
    batchId: batch.id,
    number: batch.number,
    title: batchTitle(words, batch.number),
    state: batch.state,
    step: STEP[batch.state],
    payees: batch.payees,
    total: describeSum(words, sumOf(batch)),
    byState: Object.fromEntries(Object.entries(batch.byState).map(([state, sum]) => [state, describeSum(words, sum)])),
    created: { by: batch.creator, at: format.time(batch.createdAt) },
    approved: batch.approvedAt && batch.approver ? { by: batch.approver, at: format.time(batch.approvedAt) } : null,
    exportedAt: batch.exportedAt && format.time(batch.exportedAt),
  };
}

export type LineTone = "ok" | "attend" | "gold" | "bad" | "neutral";

/** @returns a line as a row of the table. */
export function describeLine({ format, texts }: Words, batchNumber: string, line: LineView, check?: LineCheck) {
  const t = texts("rewards");
  const { reward, bankAccount } = line;
  return {
    lineId: line.id,
    rewardId: line.rewardId,
    memberId: line.memberId,
    reference: line.fileRow === null ? null : paymentReference(batchNumber, line.fileRow),
    payee: reward.member.name,
    account: t("account.short", { bank: t(`bank.${bankAccount.bankCode}`), last4: bankAccount.numberLast4 }),
    title: reward.title,
    accrued: format.dayOf(reward.accruedAt),
    taxRule: t(`tax.${reward.taxRule}`),
    gross: format.money(line.grossFen),
    tax: format.money(line.taxFen),
    net: format.money(line.netFen),
    state: line.state,
    isOut: line.state === "pulled" || line.state === "returned",
    ...judgement(t, line.state, line.endedReason, check),
  };
}

function judgement(
  t: ReturnType<RequestContext["texts"]>,
  state: LineState,
  endedReason: string | null,
  check: LineCheck | undefined,
): { tone: LineTone; status: string; detail: string | null } {
  const reason = endedReason === null ? null : t(`reason.${endedReason}`, endedReason);
  if (state === "paid") return { tone: "ok", status: t("line.paid"), detail: null };
  if (state === "sent") return { tone: "gold", status: t("line.sent"), detail: null };
  if (state !== "queued") return { tone: "bad", status: t(`line.${state}`), detail: reason };
  if (check?.problem) return { tone: "bad", status: t("line.problem"), detail: t(`problem.${check.problem}`) };
  const [flag] = check?.flags ?? [];
  if (flag) return { tone: "attend", status: t("line.look"), detail: t(`flag.${flag}`) };
  return { tone: "ok", status: t("line.ready"), detail: null };
}

export type BatchText = ReturnType<typeof describeBatch>;
export type LineText = ReturnType<typeof describeLine>;
