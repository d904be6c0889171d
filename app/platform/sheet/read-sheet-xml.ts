import { createXmlParser, localName } from "./read-workbook.ts";
import { MAX_COLUMNS, type SheetRow } from "./sheet.ts";

/** Takes a sheet's XML piece by piece and gives the rows that are complete. */
export type RowReader = { write(text: string): SheetRow[]; end(): void };

type Cell = { column: number; type: string; text: string; isFormula: boolean };

/** @param strings the workbook's shared strings. @returns a reader that throws SheetRefused for broken XML. */
export function createRowReader(strings: readonly string[]): RowReader {
  let rows: SheetRow[] = [];
  let row: SheetRow & { formulas: number[] } = { number: 0, cells: [], formulas: [] };
  let cell: Cell = { column: -1, type: "", text: "", isFormula: false };
  let isValue = false;
  const parser = createXmlParser();

  parser.on("opentag", ({ name, attributes }) => {
    switch (localName(name)) {
      case "row":
        row = { number: Number(attributes["r"] ?? row.number + 1), cells: [], formulas: [] };
        cell = { column: -1, type: "", text: "", isFormula: false };
        break;
      case "c": {
        const column = columnOf(attributes["r"]) ?? cell.column + 1;
        cell = { column, type: attributes["t"] ?? "n", text: "", isFormula: false };
        break;
      }
      case "f":
        cell.isFormula = true;
        break;
      case "v":
      case "t":
        isValue = true;
    }
  });
  parser.on("text", (text) => {
    if (isValue) cell.text += text;
  });
  parser.on("closetag", ({ name }) => {
    switch (localName(name)) {
      case "v":
      case "t":
        isValue = false;
        break;
      case "c":
        placeCell(row, cell, strings);
        break;
      case "row":
        rows.push(row);
    }
  });

  return {
    write(text) {
      parser.write(text);
      const complete = rows;
      rows = [];
      return complete;
    },
    end: () => void parser.close(),
  };
}

function placeCell(row: SheetRow & { formulas: number[] }, cell: Cell, strings: readonly string[]): void {
  const text = textOf(cell, strings);
  if (cell.column >= MAX_COLUMNS || (text === "" && !cell.isFormula)) return;
  while (row.cells.length < cell.column) row.cells.push("");
  row.cells[cell.column] = text;
  if (cell.isFormula || cell.type === "e") row.formulas.push(cell.column);
}

function textOf({ type, text }: Cell, strings: readonly string[]): string {
  if (type === "s") return strings[Number(text)] ?? "";
  if (type !== "n" || !/e/i.test(text)) return text;
  const value = Number(text);
  return Number.isSafeInteger(value) ? String(value) : text;
}

/** Column of a place such as "AB12", from 0. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? "")?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
