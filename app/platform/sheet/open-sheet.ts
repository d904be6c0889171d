import { openCsv, readStart } from "./read-csv.ts";
import { openXlsx } from "./read-xlsx.ts";
import { SheetRefused, type Sheet } from "./sheet.ts";

/** .xlsx is a zip archive. */
const ZIP = Buffer.from("PK\u0003\u0004", "latin1");
/** .xls, and .xlsx with a password. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const SAMPLE_BYTES = 4_096;

/**
 * Opens a table file; what it is follows from its content, not its name.
 * @throws SheetRefused with the reason a person can act on.
 */
export async function openSheet(path: string): Promise<Sheet> {
  const start = await readStart(path, SAMPLE_BYTES);
  if (start.length === 0) throw new SheetRefused("empty_file");
  if (start.subarray(0, ZIP.length).equals(ZIP)) return openXlsx(path);
  if (start.subarray(0, OLE.length).equals(OLE)) throw new SheetRefused("old_excel_format");
  const isUtf16 = start[0] === 0xff && start[1] === 0xfe;
  if (!isUtf16 && start.includes(0)) throw new SheetRefused("unknown_type");
  return openCsv(path);
}
