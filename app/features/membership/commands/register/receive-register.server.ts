import { nowDate, type Context } from "#app/platform/context.ts";
import { assertMay, type Steward } from "#app/features/identity/public.server.ts";
import { findHeadings } from "#app/platform/sheet/find-headings.ts";
import { openSheet } from "#app/platform/sheet/open-sheet.ts";
import { SheetRefused, type SheetRefusal } from "#app/platform/sheet/sheet.ts";
import type { Storage } from "#app/platform/storage.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { registerHeadings } from "../../rules/register/map-columns.ts";
import { recallMapping } from "./remember-mapping.server.ts";

/** 100,000 homes take about 10 MB as .csv and 6 MB as .xlsx. */
export const MAX_REGISTER_BYTES = 50 * 1024 * 1024;
const MAX_FILE_NAME_LENGTH = 200;

export type ReceivedFile = { id: string; fileName: string; body: AsyncIterable<Uint8Array> };

export type RegisterRefusal = SheetRefusal | "too_large" | "no_header";

/**
 * Stores an uploaded owner register and finds its headings; no row is read yet.
 * @returns the reason a person can act on, and keeps nothing of the file then.
 */
export async function receiveRegister(
  ctx: Context<Steward>,
  storage: Storage,
  { id, fileName, body }: ReceivedFile,
): Promise<Outcome<{ importId: string }, RegisterRefusal>> {
  assertMay(ctx.actor, "register.import");
  const storageKey = `registers/${id}`;
  try {
    const { bytes } = await storage.write(storageKey, limit(body));
    const sheet = await openSheet(storage.path(storageKey));
    const header = await findHeadings(sheet, registerHeadings);
    if (header === null) throw new FileRefused("no_header");
    await ctx.db.registerImport.create({
      data: {
        id,
        fileName: fileName.slice(0, MAX_FILE_NAME_LENGTH),
        storageKey,
        bytes,
        format: sheet.format,
        state: "uploaded",
        headerRow: header.number,
        headers: header.headers,
        mapping: (await recallMapping(ctx.db, header.headers)) ?? header.mapping,
        createdById: ctx.actor.kind === "staff" ? ctx.actor.staffId : null,
        createdAt: nowDate(ctx),
      },
    });
    return ok({ importId: id });
  } catch (error) {
    await storage.remove(storageKey);
    if (error instanceof SheetRefused) return refuse(error.reason);
    if (error instanceof FileRefused) return refuse(error.reason);
    throw error;
  }
}

class FileRefused extends Error {
  readonly reason: "too_large" | "no_header";

  constructor(reason: "too_large" | "no_header") {
    super(`The register is refused: ${reason}`);
    this.reason = reason;
  }
}

/** Stops in the middle of a file that is too large, however large it is. */
async function* limit(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_REGISTER_BYTES) throw new FileRefused("too_large");
    yield chunk;
  }
}
