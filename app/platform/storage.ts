import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { invariant } from "#app/shared/invariant.ts";

/** Keeps uploaded and produced files under opaque keys. All processes of the club share it. */
export type Storage = {
  /** Writes the whole file or none of it. @throws what `body` throws; nothing is left behind then. */
  write(key: string, body: AsyncIterable<Uint8Array> | Uint8Array): Promise<{ bytes: number }>;
  /** @returns a stream of the file. @throws when there is no such file. */
  read(key: string): Readable;
  /** @returns the file's size in bytes, or null when there is none. */
  size(key: string): Promise<number | null>;
  /** A path for libraries that must seek in a file. */
  path(key: string): string;
  remove(key: string): Promise<void>;
};

const KEY_FORMAT = /^[a-z0-9-]+(\/[a-z0-9][a-z0-9.-]*)+$/;

/** @param folder absolute path of the folder that holds the files. */
export function openStorage(folder: string): Storage {
  const pathOf = (key: string): string => {
    invariant(KEY_FORMAT.test(key) && !key.includes(".."), "a storage key is lower-case words joined by slashes");
    return join(folder, key);
  };
  return {
    async write(key, body) {
      const path = pathOf(key);
      // Two writers of one key each have a file of their own until it is whole.
      const part = `${path}.${randomUUID()}.part`;
      await mkdir(dirname(path), { recursive: true });
      const file = await open(part, "w", 0o600);
      let bytes = 0;
      try {
        for await (const chunk of body instanceof Uint8Array ? [body] : body) {
          await file.write(chunk);
          bytes += chunk.byteLength;
        }
        await file.sync();
        await file.close();
        await rename(part, path);
      } catch (error) {
        await file.close();
        await rm(part, { force: true });
        throw error;
      }
      return { bytes };
    },
    read: (key) => createReadStream(pathOf(key)),
    async size(key) {
      const found = await stat(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
      return found?.size ?? null;
    },
    path: pathOf,
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}
