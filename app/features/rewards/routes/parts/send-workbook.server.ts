import type { TFunction } from "i18next";
import { Readable } from "node:stream";
import { WORKBOOK_TYPE, workbookOf, type WorkbookColumn } from "../../commands/write-workbook.server.ts";
import { sendFile } from "./send-file.server.ts";

/** A column by the key of its title. */
export type TitledColumn = Omit<WorkbookColumn, "title"> & { key: string };

/**
 * @param t texts in which the titles of the columns stand below `titles`.
 * @param name without extension.
 * @returns a workbook to be kept by the browser, written while it is sent.
 */
export function sendWorkbook(
  rows: AsyncIterable<readonly string[]>,
  { t, titles, columns, name }: { t: TFunction; titles: string; columns: readonly TitledColumn[]; name: string },
): Response {
  const header = columns.map(({ key, kind, width }) => ({ kind, width, title: t(`${titles}.${key}`) }));
  return sendFile(Readable.from(workbookOf(header, rows)), { type: WORKBOOK_TYPE, name: `${name}.xlsx` });
}
