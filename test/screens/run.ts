/**
 * `npm run screens`: photographs every page of a fresh demo club as each kind of reader, at 390 and 1440 px, in zh-CN
 * and English, into `.screens/`, and prints pages with console errors, overflow or missing texts.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { openDatabase, type Db } from "#app/platform/db/database.ts";
import { findRunning } from "#app/platform/postgres/embedded.ts";
import type { Language } from "#app/shared/locale.ts";
import { chromiumFlags, findChromium, provideChromium } from "#test/support/chromium.ts";
import { startClub } from "#test/support/club.ts";
import { openCookies } from "#test/support/scene-cookies.ts";
import { listScenes, type Scene } from "#test/support/scenes.ts";

const folder = join(import.meta.dirname, "../../.screens");
const WIDTHS = [390, 1440] as const;
const LANGUAGES = ["zh-CN", "en"] as const satisfies readonly Language[];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
provideChromium();
const club = await startClub();
const { db, close } = openDatabase((await findRunning(club.dataDir)) ?? "", { max: 4 });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags() });
let pictures = 0;
let faults = 0;
try {
  const scenes = await listScenes(db);
  for (const scene of scenes) {
    const looks = LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ language, width })));
    await Promise.all(looks.map(({ language, width }) => photograph(browser, db, scene, language, width)));
  }
  process.stdout.write(`${pictures} pictures, ${faults} faults\n`);
} finally {
  await browser.close();
  await close();
  await club.stop();
}
process.exitCode = faults === 0 ? 0 : 1;

async function photograph(from: Browser, data: Db, scene: Scene, language: Language, width: number): Promise<void> {
  const context = await from.newContext({ viewport: { width, height: 900 }, baseURL: club.url, locale: language });
  await context.addCookies(await openCookies(data, scene.subject, language, club.url));
  for (const { name, path } of scene.pages) {
    const page = await context.newPage();
    const found = await look(page, path);
    await page.screenshot({ path: join(folder, `${scene.reader}-${name}-${language}-${width}.png`), fullPage: true });
    for (const fault of found) process.stdout.write(`${scene.reader} ${path} ${language} ${width}: ${fault}\n`);
    pictures += 1;
    faults += found.length;
    await page.close();
  }
  await context.close();
}

async function look(page: Page, path: string): Promise<string[]> {
  const found: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) found.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => found.push(`script: ${error.message}`));
  const answer = await page.goto(path, { waitUntil: "networkidle" });
  const isMeantToBeMissing = path === "/no-such-page";
  if (answer === null || (answer.status() >= 400 && !isMeantToBeMissing)) found.push(`status ${answer?.status()}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (overflow > 0) found.push(`${overflow} px wider than the screen`);
  const text = await page.innerText("body");
  const missing = text.match(/\b[a-z][A-Za-z]+(\.[a-z_][A-Za-z_]+){1,4}\b(?!@|\/)/g) ?? [];
  found.push(
    ...new Set(
      missing.filter((word) => !/\.(example|csv|xlsx|svg|ics|test)$/.test(word)).map((word) => `text ${word}`),
    ),
  );
  return found;
}
