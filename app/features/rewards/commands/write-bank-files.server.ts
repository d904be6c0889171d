import { advanceLongJob } from "#app/platform/jobs/long-job.ts";
import { bankFileCells, BANK_FILE_HEADER, type BankFileRow } from "../rules/bank-file.ts";
import { BYTE_ORDER_MARK, csvLine } from "#app/shared/csv.ts";
import { bankNameInChinese } from "../queries/bank-names.server.ts";
import type { ExportContext, ExportMark } from "./export-payout.server.ts";
import { workbookOf } from "./write-workbook.server.ts";

/** Keys of the two forms of a bank file in storage. */
export type BankFiles = { csvKey: string; xlsxKey: string };

/** Lines read, decrypted and written at a time. */
const PAGE = 500;

/**
 * Writes the bank file of a marked batch as .csv and .xlsx, line by line. The keys follow from the batch and the content
 * from the marked lines alone, so that a repeated run replaces the files with the same bytes.
 * @throws when the process wants to stop; the job is run again.
 */
export async function writeBankFiles(ctx: ExportContext, mark: ExportMark): Promise<BankFiles> {
  const csvKey = `payouts/${mark.batchId}.csv`;
  const xlsxKey = `payouts/${mark.batchId}.xlsx`;
  await ctx.storage.write(csvKey, csvOf(readRows(ctx, mark)));
  await ctx.storage.write(xlsxKey, workbookOf(BANK_FILE_HEADER, cellsOf(readRows(ctx, mark))));
  return { csvKey, xlsxKey };
}

async function* csvOf(rows: AsyncIterable<BankFileRow>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(BYTE_ORDER_MARK + csvLine(BANK_FILE_HEADER.map(({ title }) => title)));
  for await (const row of rows) yield Buffer.from(csvLine(bankFileCells(row)));
}

async function* cellsOf(rows: AsyncIterable<BankFileRow>): AsyncGenerator<readonly string[]> {
  for await (const row of rows) yield bankFileCells(row);
}

async function* readRows(ctx: ExportContext, { batchId, number, longJobId }: ExportMark): AsyncGenerator<BankFileRow> {
  for (let after = 0; ;) {
    ctx.signal.throwIfAborted();
    const lines = await ctx.db.payoutLine.findMany({
      where: { batchId, fileRow: { gt: after } },
      orderBy: { fileRow: "asc" },
      take: PAGE,
      select: {
        fileRow: true,
        netFen: true,
        bankAccount: { select: { holderName: true, bankCode: true, numberEnc: true } },
      },
    });
    for (const { fileRow, netFen, bankAccount } of lines) {
      yield {
        batchNumber: number,
        row: fileRow ?? 0,
        holderName: bankAccount.holderName,
        accountNumber: ctx.vault.decrypt(bankAccount.numberEnc),
        bankName: bankNameInChinese(bankAccount.bankCode),
        netFen,
      };
    }
    after = lines.at(-1)?.fileRow ?? after;
    await advanceLongJob(ctx.db, longJobId, { done: after });
    if (lines.length < PAGE) return;
  }
}
