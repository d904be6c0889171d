import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "../operator-error.ts";
import { lockFolder, type FolderLock } from "./folder-lock.ts";

/** What the built portal is made from. */
const sources = ["app/**/*.{ts,tsx,css,json}", "bots/conversations/**/*.ts", "prisma/schema/*"];
const settings = ["package-lock.json", "package.json", "tsconfig.json", "vite.config.ts"];

/** What went wrong stands first; a list of all files follows. */
const maxFaultLines = 30;

/**
 * Builds the portal when its sources have changed since it was last built.
 * @param root folder of the project.
 * @param say is told before a build begins and when it has ended.
 * @throws OperatorError when the build fails, with its own words before.
 */
export async function buildWhenNeeded(root: string, say: (line: string) => void): Promise<void> {
  const mark = join(root, "build", ".sources");
  const hash = hashSources(root);
  const isBuilt = () => existsSync(mark) && readFileSync(mark, "utf8") === hash;
  if (isBuilt()) {
    return;
  }
  const lock = await waitForTurn(join(root, ".cache"));
  try {
    if (!isBuilt()) {
      say("Building the portal …");
      const begin = performance.now();
      await build(root);
      writeFileSync(mark, hash);
      say(`Built in ${Math.round((performance.now() - begin) / 1000)} s.`);
    }
  } finally {
    lock.release();
  }
}

/** Two builds at once would write over each other. */
async function waitForTurn(folder: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true });
  for (;;) {
    const lock = lockFolder(folder, "a build");
    if ("release" in lock) {
      return lock;
    }
    await sleep(250);
  }
}

function hashSources(root: string): string {
  const files = globSync(sources, { cwd: root, exclude: ["**/*.test.ts", "app/platform/db/generated/**"] });
  const hash = createHash("sha256");
  for (const file of [...settings, ...files.toSorted()]) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

async function build(root: string): Promise<void> {
  const child = spawn(process.execPath, [findBuilder(), "vite:build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let words = "";
  child.stderr.on("data", (chunk: Buffer) => (words += chunk.toString()));
  const [code] = await once(child, "exit");
  if (code !== 0) {
    process.stderr.write(`${words.split("\n").slice(0, maxFaultLines).join("\n")}\n`);
    throw new OperatorError("The portal could not be built; the reason stands above.");
  }
}

function findBuilder(): string {
  try {
    const manifest = createRequire(import.meta.url).resolve("@remix-run/dev/package.json");
    return join(manifest, "../dist/cli.js");
  } catch {
    throw new OperatorError("The portal is not built and its build tools are not installed: run npm ci first.");
  }
}
