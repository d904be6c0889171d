import { neutralizeCell } from "./text.ts";

/** First character of a CSV file: without it Excel reads Chinese as another encoding. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Writes one CSV line (RFC 4180) with its line end. Texts that a spreadsheet would run as a formula
 * are neutralised; numbers keep their sign; null is an empty cell.
 */
export function csvLine(cells: readonly (string | number | bigint | null)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string | number | bigint | null): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = neutralizeCell(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
