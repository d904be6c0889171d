import { readText } from "#app/shared/cells.ts";
import { parsePhone } from "#app/shared/phone.ts";
import { normalizeName } from "#app/shared/text.ts";

/** Above the column's range; no home is as large. */
const AREA_BELOW = 100_000;
const NAME_SEPARATORS = /[、,，;；/|&＆\n]+|\s{2,}/;
const SEPARATORS_IN_NAME = /[、,，;；/|&＆\n]+/;
const FORMULA = /^(?:[=＝]|#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$)/;
const QUOTED_TEXT = /^="([^"]*)"$/;
const PHONE_IN_TEXT = /\+?[\d０-９][\d０-９\s-]{6,}[\d０-９]/;

function readName(cell: string): string {
  return readText(cell) === "" ? "" : normalizeName(cell);
}

/** Takes a cell with the name of the owner, or of several: 张三、李四. Latin names may hold a comma: Smith, John. */
export function readNames(cell: string): string[] {
  const parts = /\p{Script=Han}/u.test(cell) ? cell.split(SEPARATORS_IN_NAME) : [cell];
  return parts.map(readName).filter(Boolean);
}

/** Reads an area in m²: 118.32, 118.32㎡, 1,180.5. @returns two decimals, "" for an empty cell, null for nonsense. */
export function readArea(cell: string): string | null {
  const text = readText(cell);
  if (text === "") return "";
  const [, digits] = /^(\d[\d,]*(?:\.\d+)?)(?:㎡|m²|m2|平方米|平米|平|sqm)?$/i.exec(text.replace(/\s/g, "")) ?? [];
  const area = Number(digits?.replaceAll(",", ""));
  return area > 0 && area < AREA_BELOW ? area.toFixed(2) : null;
}

/** Reads an identity number; all but the first and last four signs become asterisks, as property managers export it. */
export function readIdentity(cell: string): string {
  const text = readText(cell).replace(/\s/g, "").toUpperCase();
  if (text.includes("*") || text === "") return text;
  const [shown, hidden] = text.length > 8 ? [4, text.length - 8] : [1, text.length - 2];
  return text.slice(0, shown) + "*".repeat(Math.max(0, hidden)) + text.slice(-shown);
}

/** A co-owner as the register names them; most have no phone. */
export type CoOwner = { name: string; phone: string | null };

/**
 * Reads the co-owners of a home: several are parted by 、 , ; / and the like, a phone may follow the name.
 * @param phoneCell the phone of the first of them, when the register has a column for it.
 */
export function readCoOwners(cell: string, phoneCell: string): CoOwner[] {
  if (readText(cell) === "") return [];
  const coOwners = cell.split(NAME_SEPARATORS).map((part) => {
    const written = PHONE_IN_TEXT.exec(part)?.[0] ?? "";
    const name = readName(part.replace(written, "").replace(/[()（）:：]/g, ""));
    return { name, phone: written === "" ? null : parsePhone(written) };
  });
  return coOwners
    .filter(({ name }) => name !== "")
    .map((coOwner, index) =>
      index === 0 && coOwner.phone === null ? { ...coOwner, phone: parsePhone(phoneCell) } : coOwner,
    );
}

/** Tells whether a text is a formula or the error of one: no register holds such a name or number. */
export function isFormula(cell: string): boolean {
  return FORMULA.test(cell);
}

/** Programs write ="0301" to keep a number's zeros in a .csv file: a text, not a formula. */
export function unquoteText(cell: string): string {
  return QUOTED_TEXT.exec(cell)?.[1] ?? cell;
}
