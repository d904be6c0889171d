import { staffNames } from "#app/features/identity/public.server.ts";
import type { Db, Prisma } from "#app/platform/db/database.ts";
import { BOOKABLE } from "../rules/judge-result-row.ts";
import type { ResultView } from "../schemas.ts";

const FILES = 30;
const ROWS = 50;

const fileColumns = {
  id: true,
  fileName: true,
  state: true,
  rowCount: true,
  bookedCount: true,
  uploadedById: true,
  uploadedAt: true,
  bookedById: true,
  bookedAt: true,
  longJobId: true,
} satisfies Prisma.BankResultSelect;

type File = Prisma.BankResultGetPayload<{ select: typeof fileColumns }>;

/** A bank's result file with who brought it and who booked it. */
export type BankResultFile = File & { uploader: string; booker: string | null };

/** @returns the newest result files. */
export async function listBankResults(db: Db): Promise<BankResultFile[]> {
  const files = await db.bankResult.findMany({ orderBy: { uploadedAt: "desc" }, take: FILES, select: fileColumns });
  return withNames(db, files);
}

/** @returns a result file with the number of its rows by verdict, null when there is none. */
export async function readBankResult(
  db: Db,
  id: string,
): Promise<(BankResultFile & { counts: ReadonlyMap<string, number> }) | null> {
  const [files, groups] = await Promise.all([
    db.bankResult.findMany({ where: { id }, select: fileColumns }),
    db.bankResultRow.groupBy({ by: ["verdict"], where: { resultId: id }, _count: true }),
  ]);
  const [file] = await withNames(db, files);
  return file ? { ...file, counts: new Map(groups.map(({ verdict, _count }) => [verdict, _count])) } : null;
}

/** @returns which verdicts a view shows; null for all. */
export function verdictsOf(show: ResultView): Prisma.StringFilter | undefined {
  const agreed = [...BOOKABLE];
  if (show === "agreed") return { in: agreed };
  if (show === "done") return { in: DONE };
  return show === "look" ? { notIn: [...agreed, ...DONE] } : undefined;
}

const DONE = ["booked", "settled"];

export type BankResultRowView = Prisma.BankResultRowGetPayload<object> & { batchId: string | null };

/**
 * @param after line of the file up to which the page before went, 0 for the first page.
 * @returns rows in the order of the file, and the key of the next page.
 */
export async function listResultRows(
  db: Db,
  resultId: string,
  show: ResultView,
  after: number,
): Promise<{ rows: BankResultRowView[]; next: number | null }> {
  const found = await db.bankResultRow.findMany({
    where: { resultId, verdict: verdictsOf(show), row: { gt: after } },
    orderBy: { row: "asc" },
    take: ROWS + 1,
  });
  const rows = found.slice(0, ROWS);
  const lines = await db.payoutLine.findMany({
    where: { id: { in: rows.flatMap(({ lineId }) => lineId ?? []) } },
    select: { id: true, batchId: true },
  });
  const batches = new Map(lines.map(({ id, batchId }) => [id, batchId]));
  return {
    rows: rows.map((row) => ({ ...row, batchId: batches.get(row.lineId ?? "") ?? null })),
    next: found.length > ROWS ? (rows.at(-1)?.row ?? null) : null,
  };
}

async function withNames(db: Db, files: readonly File[]): Promise<BankResultFile[]> {
  const names = await staffNames(
    db,
    files.flatMap(({ uploadedById, bookedById }) => [uploadedById, bookedById]),
  );
  return files.map((file) => ({
    ...file,
    uploader: names.get(file.uploadedById) ?? "",
    booker: names.get(file.bookedById ?? "") ?? null,
  }));
}
