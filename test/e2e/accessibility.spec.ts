import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "#test/support/e2e.ts";
import { SCENES } from "#test/support/scenes.ts";

const ON_THE_PHONE = ["visitor", "owner", "clerk"];
/** Pages of one test: tests run side by side. */
const PAGES = 12;
/** One page with its check, on a busy computer. */
const pageMs = 10_000;

test.describe.configure({ mode: "parallel", timeout: PAGES * pageMs });

for (const [reader, addresses] of Object.entries(SCENES)) {
  const tag = ON_THE_PHONE.includes(reader) ? "" : " @desktop";
  for (let first = 0; first < addresses.length; first += PAGES) {
    const last = Math.min(first + PAGES, addresses.length);
    test(`pages ${first + 1} to ${last} of the ${reader} have no axe violation, fit the screen and can be read${tag}`, async ({
      page,
      demo,
    }) => {
      const scene = demo.scenes.find((each) => each.reader === reader);
      await page.context().addCookies(await demo.cookiesOf(scene?.subject ?? null));
      const faults: string[] = [];
      for (const { path } of scene?.pages.slice(first, last) ?? []) faults.push(...(await findFaults(page, path)));
      expect(faults).toEqual([]);
    });
  }
}

async function findFaults(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  // No page holds another, so nothing is gathered from frames.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${path}: ${id}: ${html}`));
  if ((await page.content()).includes("\uFFFD")) faults.push(`${path} holds a sign that cannot be read`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return overflow > 0 ? [...faults, `${path} is ${overflow} px wider than the screen`] : faults;
}
