import type { Browser, Page } from "@playwright/test";

/** @returns the desk of another person than the one the test began with. */
export async function openDesk(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, hasTouch: false });
  return context.newPage();
}

/** @returns the phone of another person than the one the test began with. */
export async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  return context.newPage();
}
