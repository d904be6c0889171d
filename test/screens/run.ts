/**
 * `npm run screens`: photographs every page of a fresh demo club as each kind of reader, at 390 and 1440 px, in zh-CN
 * and English, into `.screens/`, and prints pages with console errors, overflow or missing texts.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { openSession } from "#app/features/identity/commands/open-session.server.ts";
import { systemClock } from "#app/platform/clock.ts";
import { openDatabase, type Db } from "#app/platform/db/database.ts";
import { languageCookie, sessionCookie } from "#app/platform/http/cookies.ts";
import { findRunning } from "#app/platform/postgres/embedded.ts";
import { systemRandom } from "#app/platform/random.ts";
import type { Language } from "#app/shared/locale.ts";
import { chromiumFlags, findChromium, provideChromium } from "#test/support/chromium.ts";
import { startClub } from "#test/support/club.ts";
import { listScenes, type Scene } from "./scenes.ts";

const folder = join(import.meta.dirname, "../../.screens");
const WIDTHS = [390, 1440] as const;
const LANGUAGES = ["zh-CN", "en"] as const satisfies readonly Language[];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
provideChromium();
const club = await startClub();
const { db, close } = openDatabase((await findRunning(club.dataDir)) ?? "", { max: 4 });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags() });
let faults = 0;
try {
  const scenes = await listScenes(db);
  for (const scene of scenes) {
    for (const language of LANGUAGES) {
      for (const width of WIDTHS) await photograph(browser, db, scene, language, width);
    }
  }
  process.stdout.write(`${scenes.length * LANGUAGES.length * WIDTHS.length} pictures, ${faults} faults\n`);
} finally {
  await browser.close();
  await close();
  await club.stop();
}
process.exitCode = faults === 0 ? 0 : 1;

async function photograph(from: Browser, data: Db, scene: Scene, language: Language, width: number): Promise<void> {
  const context = await from.newContext({ viewport: { width, height: 900 }, baseURL: club.url, locale: language });
  await context.addCookies(await cookiesOf(data, scene, language));
  for (const { name, path } of scene.pages) {
    const page = await context.newPage();
    const found = await look(page, path);
    await page.screenshot({ path: join(folder, `${scene.reader}-${name}-${language}-${width}.png`), fullPage: true });
    for (const fault of found) process.stdout.write(`${scene.reader} ${path} ${language} ${width}: ${fault}\n`);
    faults += found.length;
    await page.close();
  }
  await context.close();
}

async function look(page: Page, path: string): Promise<string[]> {
  const found: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") found.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => found.push(`script: ${error.message}`));
  const answer = await page.goto(path, { waitUntil: "networkidle" });
  if (answer === null || answer.status() >= 400) found.push(`status ${answer?.status()}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (overflow > 0) found.push(`${overflow} px wider than the screen`);
  const text = (await page.textContent("body")) ?? "";
  const missing = text.match(/\b[a-z][A-Za-z]+(\.[a-z_][A-Za-z_]+){1,4}\b(?!@|\/)/g) ?? [];
  found.push(
    ...new Set(
      missing.filter((word) => !/\.(example|csv|xlsx|svg|ics|test)$/.test(word)).map((word) => `text ${word}`),
    ),
  );
  return found;
}

async function cookiesOf(data: Db, scene: Scene, language: Language) {
  const serialized = [await languageCookie.serialize(language)];
  if (scene.subject !== null) {
    const device = { userAgent: "screens", sessionId: null };
    const { token } = await openSession(data, { clock: systemClock, random: systemRandom }, scene.subject, device);
    serialized.push(await sessionCookie(club.url).serialize(token));
  }
  return serialized.map((line) => {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
    return { name, value, url: club.url };
  });
}
