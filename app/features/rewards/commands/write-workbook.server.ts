import { zipOf, type ZipPart } from "./write-zip.server.ts";

/** Media type of .xlsx. */
export const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A column of a workbook; its width is counted in characters. */
export type WorkbookColumn = { title: string; kind: "text" | "digits" | "amount"; width: number };

/** Styles of the cells below, as styles.xml numbers them: 0 ordinary, 1 header, 2 text, 3 amount. */
const STYLE = { header: 1, text: 2, digits: 2, amount: 3 } as const;

const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const PARTS = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * Writes a workbook with one sheet (ECMA-376), row by row; the same rows give the same bytes, which no library at hand
 * does: they write the time into the archive.
 * @param rows cells in the header's order; amounts as plain decimals.
 */
export function workbookOf(
  header: readonly WorkbookColumn[],
  rows: AsyncIterable<readonly string[]>,
): AsyncGenerator<Uint8Array> {
  const parts: ZipPart[] = [
    ["[Content_Types].xml", [CONTENT_TYPES]],
    ["_rels/.rels", [relations(["officeDocument", "xl/workbook.xml"])]],
    ["xl/workbook.xml", [WORKBOOK]],
    ["xl/_rels/workbook.xml.rels", [relations(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"])]],
    ["xl/styles.xml", [STYLES]],
    ["xl/worksheets/sheet1.xml", sheetOf(header, rows)],
  ];
  return zipOf(parts);
}

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PARTS}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${PARTS}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${PARTS}.styles+xml"/></Types>`;

const WORKBOOK = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Payout" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** Number formats 49 and 4 are "text" and "#,##0.00" in every spreadsheet program. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function relations(...targets: [type: string, target: string][]): string {
  const links = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links.join("")}</Relationships>`;
}

async function* sheetOf(
  header: readonly WorkbookColumn[],
  rows: AsyncIterable<readonly string[]>,
): AsyncGenerator<string> {
  const columns = header.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${XML}<worksheet xmlns="${MAIN}"><cols>${columns.join("")}</cols><sheetData>`;
  yield rowOf(
    1,
    header.map(({ title }) => ({ ...textCell(title), style: STYLE.header })),
  );
  let number = 1;
  for await (const cells of rows) {
    yield rowOf(
      (number += 1),
      header.map(({ kind }, index) => {
        const cell = cells[index] ?? "";
        return kind === "amount"
          ? { ...amountCell(cell), style: STYLE.amount }
          : { ...textCell(cell), style: STYLE[kind] };
      }),
    );
  }
  yield "</sheetData></worksheet>";
}

type Cell = { type: "inlineStr" | "n"; inside: string };

/** @param number from 1. */
function rowOf(number: number, cells: readonly (Cell & { style: number })[]): string {
  const written = cells.map(
    ({ type, inside, style }, index) => `<c r="${columnName(index)}${number}" t="${type}" s="${style}">${inside}</c>`,
  );
  return `<row r="${number}">${written.join("")}</row>`;
}

/** A to Z: the bank file has few columns. */
function columnName(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

function textCell(text: string): Cell {
  return { type: "inlineStr", inside: `<is><t xml:space="preserve">${escape(text)}</t></is>` };
}

/** @param amount as a plain decimal. */
function amountCell(amount: string): Cell {
  return { type: "n", inside: `<v>${escape(amount)}</v>` };
}

/** What XML 1.0 cannot hold is left out. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
