import { finished } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";

export type CopyValue = string | number | boolean | null;

/** Signs with a meaning in the text form of COPY; a zero byte cannot be stored at all. */
const SPECIAL = /[\\\t\n\r\0]/;
const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\0": "" };

/**
 * Writes many rows at once, some ten times as fast as INSERT.
 * @param target table and columns, for example "home (id, room)": never from outside.
 */
export async function copyRows(
  client: ClientBase,
  target: string,
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  let text = "";
  for (const row of rows) text += `${row.map(escapeValue).join("\t")}\n`;
  if (text === "") return;
  const stream = client.query(copyFrom(`COPY ${target} FROM STDIN`));
  stream.end(text);
  await finished(stream);
}

function escapeValue(value: CopyValue): string {
  if (value === null) return "\\N";
  if (typeof value !== "string") return String(value);
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r\0]/g, (sign) => ESCAPED[sign] ?? "") : value;
}
