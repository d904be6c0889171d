import { receiveBankResult } from "#app/features/rewards/public.server.ts";
import { paymentReference } from "#app/features/rewards/rules/bank-file.ts";
import type { StaffActor } from "#app/platform/context.ts";
import { BYTE_ORDER_MARK, csvLine } from "#app/shared/csv.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { formatYuanPlain } from "#app/shared/money.ts";
import { RESULT_FILE } from "../content/payouts.ts";
import { must, type Stage } from "./stage.ts";

const HEADINGS = ["业务参考号", "收款人户名", "金额", "处理结果", "银行流水号", "交易日期", "失败原因"];

/** The bank's answer to a batch came in and waits to be booked; its last row is somebody else's payment. */
export async function loadBankResult(stage: Stage, actor: StaffActor, batchId: string): Promise<void> {
  const { storage, zone } = stage.services;
  const at = stage.past(RESULT_FILE.on);
  const day = todayIn(at, zone).toString();
  const rows = (await readPayments(stage, batchId)).map(({ reference, holderName, yuan, proof }, index) => [
    reference,
    holderName,
    yuan,
    "交易成功",
    proof ?? `HD${day.replaceAll("-", "")}9${String(index).padStart(5, "0")}`,
    day,
    "",
  ]);
  const lines = [HEADINGS, ...rows, [...RESULT_FILE.stranger, day, ""]].map(csvLine);
  const id = stage.id("bank-result", batchId);
  const key = `uploads/${id}`;
  await storage.write(key, bytesOf(BYTE_ORDER_MARK + lines.join("")));
  const file = { id, fileName: RESULT_FILE.fileName, path: storage.path(key) };
  must(await receiveBankResult(stage.as(actor, at), file), RESULT_FILE.fileName);
  await storage.remove(key);
}

async function readPayments({ services }: Stage, batchId: string) {
  const lines = await services.db.payoutLine.findMany({
    where: { batchId, fileRow: { not: null } },
    orderBy: { fileRow: "asc" },
    select: {
      fileRow: true,
      netFen: true,
      proofReference: true,
      batch: { select: { number: true } },
      bankAccount: { select: { holderName: true } },
    },
  });
  return lines.map(({ fileRow, netFen, proofReference, batch, bankAccount }) => ({
    reference: paymentReference(batch.number, fileRow ?? 0),
    holderName: bankAccount.holderName,
    yuan: formatYuanPlain(netFen),
    proof: proofReference,
  }));
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}
