import { expect, test } from "#test/support/e2e.ts";
import { signInStaff } from "./sign-in.ts";

/** The console's lists that an administrator sees. */
const LISTS = [
  "/staff/members",
  "/staff/perks",
  "/staff/merchants",
  "/staff/events",
  "/staff/referrals",
  "/staff/payouts",
  "/staff/care",
  "/staff/conversations",
  "/staff/register",
  "/staff/settings/people",
  "/staff/settings/communities",
  "/staff/settings/tiers",
  "/staff/settings/programmes",
  "/staff/audit",
];

test("the tables of the console are cards on a phone: none scrolls sideways, and each value has its name", async ({
  page,
  signIns,
}) => {
  await signInStaff(page, signIns, "administrator");
  const wide: string[] = [];
  for (const path of LISTS) {
    await page.goto(path);
    const table = page.getByRole("table").first();
    await expect(table).toBeVisible();
    const beyond = await table.evaluate(
      ({ scrollWidth, parentElement }) => scrollWidth - (parentElement?.clientWidth ?? 0),
    );
    if (beyond > 0) wide.push(`${path} by ${beyond} px`);
  }
  expect(wide).toEqual([]);
  await page.goto("/staff/members");
  await expect(page.getByRole("row").nth(1).getByText("手机")).toBeVisible();
});
