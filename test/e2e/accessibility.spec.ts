import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "#test/support/e2e.ts";
import { signInOwner, signInStaff } from "./sign-in.ts";

const VISITOR_PAGES = ["/", "/perks", "/events", "/sign-in", "/staff/sign-in", "/demo/outbox"];
const OWNER_PAGES = [
  "/",
  "/events",
  "/my-events",
  "/refer",
  "/refer/new",
  "/notifications",
  "/me/consent",
  "/me/sessions",
];
const STAFF_PAGES = [
  "/staff",
  "/staff/conversations",
  "/staff/settings",
  "/staff/settings/people",
  "/staff/audit",
  "/staff/me",
];

async function expectNoViolations(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
}

test("visitors' pages have no axe violation", async ({ page }) => {
  for (const path of VISITOR_PAGES) await expectNoViolations(page, path);
});

test("owners' pages have no axe violation", async ({ page }) => {
  await signInOwner(page, "13800122046");
  for (const path of OWNER_PAGES) await expectNoViolations(page, path);
});

test("the console's pages have no axe violation @desktop", async ({ page, signIns }) => {
  await signInStaff(page, signIns, "administrator");
  for (const path of STAFF_PAGES) await expectNoViolations(page, path);
});
