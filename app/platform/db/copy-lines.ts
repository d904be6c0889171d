import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";

export type CopyValue = string | number | boolean | null;

/** Signs with a meaning in the text form of COPY; a zero byte cannot be stored at all. */
const SPECIAL = /[\\\t\n\r\0]/;
const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\0": "" };

/** Writes one row as COPY takes it, with its line end. */
export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(escapeValue).join("\t")}\n`;
}

/**
 * Stores many rows at once, some ten times as fast as INSERT.
 * @param target table and columns, for example "home (id, room)": never from outside.
 * @param pieces lines made by `copyLine`, put together as is convenient; none is fine.
 */
export async function copyLines(
  client: ClientBase,
  target: string,
  pieces: readonly (string | Uint8Array)[],
): Promise<void> {
  if (pieces.every(({ length }) => length === 0)) return;
  await pipeline(Readable.from(pieces), client.query(copyFrom(`COPY ${target} FROM STDIN`)));
}

function escapeValue(value: CopyValue): string {
  if (value === null) return "\\N";
  if (typeof value !== "string") return String(value);
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r\0]/g, (sign) => ESCAPED[sign] ?? "") : value;
}
