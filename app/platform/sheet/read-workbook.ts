import { SaxesParser, type SaxesTagPlain } from "saxes";
import { SheetRefused } from "./sheet.ts";
import { unpackEntry } from "./unpack-entry.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** What must be known of a workbook before its sheet is read. */
export type Workbook = {
  sheet: ZipEntry;
  strings: ZipEntry | undefined;
  usesDate1904: boolean;
};

type Entries = ReadonlyMap<string, ZipEntry>;

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

/** Finds the first visible sheet. @throws SheetRefused when the archive is no workbook. */
export async function readWorkbook(path: string, entries: Entries): Promise<Workbook> {
  const targets = new Map<string, string>();
  await readTags(path, entries.get(RELATIONS), (name, attributes) => {
    if (name === "Relationship") targets.set(attributes["Id"] ?? "", placeOf(attributes["Target"] ?? ""));
  });
  const visible: string[] = [];
  let usesDate1904 = false;
  await readTags(path, entries.get(WORKBOOK), (name, attributes) => {
    if (name === "workbookPr") usesDate1904 = /^(1|true)$/.test(attributes["date1904"] ?? "");
    if (name === "sheet" && (attributes["state"] ?? "visible") === "visible") visible.push(relationOf(attributes));
  });
  const sheet = entries.get(targets.get(visible[0] ?? "") ?? "");
  if (sheet === undefined) throw new SheetRefused("not_a_table");
  return { sheet, strings: entries.get("xl/sharedStrings.xml"), usesDate1904 };
}

type Attributes = Readonly<Record<string, string>>;

async function readTags(
  path: string,
  entry: ZipEntry | undefined,
  onTag: (name: string, attributes: Attributes) => void,
): Promise<void> {
  if (entry === undefined) throw new SheetRefused("unknown_type");
  const parser = createXmlParser();
  parser.on("opentag", (tag) => onTag(localName(tag.name), tag.attributes));
  for await (const text of unpackEntry(path, entry)) parser.write(text);
  parser.close();
}

/** @throws SheetRefused from `write` when the text is not well-formed. Entities of a document's own stay unknown. */
export function createXmlParser(): SaxesParser<{ xmlns: false }> {
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", () => {
    throw new SheetRefused("damaged_file");
  });
  parser.on("doctype", () => {
    throw new SheetRefused("damaged_file");
  });
  return parser;
}

/** Some programs write a prefix before each name. */
export function localName(name: SaxesTagPlain["name"]): string {
  return name.slice(name.indexOf(":") + 1);
}

function relationOf(attributes: Attributes): string {
  const [, id = ""] = Object.entries(attributes).find(([name]) => /^.+:id$/.test(name)) ?? [];
  return id;
}

/** Targets are relative to the workbook's folder unless they begin with a slash. */
function placeOf(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
}
