import { toHalfWidth } from "#app/shared/text.ts";

/** Which home of a community: 9 / 3 / 2302. Unit and block are empty where a community has none. */
export type HomeName = { block: string; unit: string; room: string };

const BLOCK_WORDS = /^第|^(?:building|bldg\.?|block|tower)|(?:号楼|號樓|栋|棟|幢|座|楼|樓|号|號|#)+$/gi;
const UNIT_WORDS = /^第|^unit|(?:单元|單元|梯)$/gi;
const ROOM_WORDS = /^(?:room|flat|rm\.?)|(?:室|房|号|號)+$/gi;
const PART_ENDS = /号楼|號樓|栋|棟|幢|座|#|单元|單元|梯|[-–—/]/;
const CHINESE_DIGITS = "零一二三四五六七八九";

/**
 * Brings the ways registers write a home into one: 9栋, 9#, ９幢 and 09 are block "9"; 3单元 and 三单元 are unit "3";
 * 2302室 is room "2302". A room written together with its block and unit (9-3-2302, 9栋3单元2302) is taken apart
 * when those cells are empty.
 * @returns null when there is no room.
 */
export function readHomeName(cells: HomeName): HomeName | null {
  const given = { block: cleanPart(cells.block, BLOCK_WORDS), unit: cleanPart(cells.unit, UNIT_WORDS) };
  const parts = compact(cells.room).split(PART_ENDS).filter(Boolean);
  const { block, unit, room } = placeParts(given, parts) ?? { ...given, room: cells.room };
  const read = {
    block: cleanPart(block, BLOCK_WORDS),
    unit: cleanPart(unit, UNIT_WORDS),
    room: cleanPart(room, ROOM_WORDS),
  };
  return read.room === "" ? null : read;
}

/** How a home is named in every language: 云湖花园 6-3-1203. */
export function homeLabel({ community, block, unit, room }: HomeName & { community: string }): string {
  return `${community} ${[block, unit, room].filter(Boolean).join("-")}`;
}

/** Says which part of a combined room is what; null when the parts do not fit the cells beside it. */
function placeParts({ block, unit }: Omit<HomeName, "room">, parts: readonly string[]): HomeName | null {
  const [first = "", second = "", third = ""] = parts;
  if (unit !== "" || parts.length < 2 || parts.length > 3) return null;
  const repeatsBlock = block === "" || cleanPart(first, BLOCK_WORDS) === block;
  if (parts.length === 3) return repeatsBlock ? { block: first, unit: second, room: third } : null;
  return repeatsBlock ? { block: first, unit: "", room: second } : { block, unit: first, room: second };
}

function cleanPart(text: string, words: RegExp): string {
  const whole = compact(text);
  const bare = whole.replace(words, "");
  return withoutLeadingZeros(digitsOf(bare === "" ? whole : bare)).toUpperCase();
}

function compact(text: string): string {
  return toHalfWidth(text).replace(/\s+/g, "");
}

function withoutLeadingZeros(text: string): string {
  return /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, "") : text;
}

/** Turns Chinese numerals up to 99 into digits: 十二 is 12; other texts stay. */
function digitsOf(text: string): string {
  const [, tens = "", ten = "", ones = ""] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (ten === "") return tens !== "" && ones === "" ? String(CHINESE_DIGITS.indexOf(tens)) : text;
  return `${tens === "" ? 1 : CHINESE_DIGITS.indexOf(tens)}${ones === "" ? 0 : CHINESE_DIGITS.indexOf(ones)}`;
}
