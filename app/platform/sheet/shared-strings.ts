import { SheetRefused } from "./sheet.ts";
import { createXmlParser, localName } from "./read-workbook.ts";
import { unpackEntry } from "./unpack-entry.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** Most unpacked bytes of the strings, which are held in memory: a million names and numbers take 40 MB. */
const MAX_STRINGS_BYTES = 64 * 1024 * 1024;

/** Reads the texts that cells refer to by number. Hints of pronunciation are left out. */
export async function readSharedStrings(path: string, entry: ZipEntry): Promise<string[]> {
  if (entry.unpackedBytes > MAX_STRINGS_BYTES) throw new SheetRefused("unpacks_too_large");
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let isHint = false;
  const parser = createXmlParser();
  parser.on("opentag", ({ name }) => {
    const tag = localName(name);
    if (tag === "si") text = "";
    if (tag === "rPh") isHint = true;
    isText = tag === "t" && !isHint;
  });
  parser.on("text", (piece) => {
    if (isText) text += piece;
  });
  parser.on("closetag", ({ name }) => {
    const tag = localName(name);
    isText = false;
    if (tag === "rPh") isHint = false;
    if (tag === "si") strings.push(text);
  });
  for await (const piece of unpackEntry(path, entry)) parser.write(piece);
  parser.close();
  return strings;
}
