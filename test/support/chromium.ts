import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Where systems keep a Chromium or Chrome. */
const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const fonts = "fonts-noto-cjk";

/** @returns the path of a browser for the tests, undefined when there is none. */
export function findChromium(): string | undefined {
  return [...places, chromium.executablePath()].find((place) => existsSync(place));
}

/**
 * Finds a browser for the tests, and installs one when there is none: Debian's where we may, else Playwright's.
 * @throws when neither works.
 */
export function provideChromium(): string {
  const found = findChromium() ?? (installDebian() ? findChromium() : undefined) ?? installPlaywright();
  if (found === undefined) {
    throw new Error("No Chromium was found, and none could be installed");
  }
  return found;
}

/** The package brings no Chinese fonts by itself. */
function installDebian(): boolean {
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  return (
    mayInstall &&
    succeeds("apt-get", ["update"]) &&
    succeeds("apt-get", ["install", "-y", "--no-install-recommends", "chromium", fonts])
  );
}

function installPlaywright(): string | undefined {
  succeeds("npx", ["playwright", "install", "chromium"]);
  return findChromium();
}

function succeeds(command: string, args: readonly string[]): boolean {
  const run = spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
  return run.status === 0;
}

/** Flags without which it does not run where the tests run. */
export function chromiumFlags(): string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];
}
