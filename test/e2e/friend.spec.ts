import type { Page } from "@playwright/test";
import { expect, test } from "#test/support/e2e.ts";
import { openPhone } from "./devices.ts";
import { signInOwner } from "./sign-in.ts";

/** @returns the link that the owner passes on to the friend. */
async function register(page: Page, name: string, phone: string): Promise<string> {
  await page.goto("/refer");
  await page.getByRole("link", { name: "登记一位朋友" }).click();
  await page.getByLabel("朋友怎么称呼").fill(name);
  await page.getByLabel("朋友的手机号").fill(phone);
  await page.getByRole("radio", { name: /云湖三期/ }).check();
  await page.getByRole("button", { name: "登记" }).click();
  await expect(page.getByText(`把链接发给${name}`)).toBeVisible();
  return page.getByLabel("朋友的链接").inputValue();
}

test("one friend agrees on the link, another is never to be contacted, and the owner sees both", async ({
  page,
  browser,
}) => {
  await signInOwner(page, "15900192283", "/refer");

  const willing = await openPhone(browser);
  await willing.goto(await register(page, "秦先生", "139 8877 6655"));
  await expect(willing.getByText("139 **** 6655")).toBeVisible();
  await expect(willing.locator("body")).not.toContainText("139 8877 6655");
  await willing.getByRole("button", { name: /^同意/ }).click();
  await expect(willing.getByText("您已同意")).toBeVisible();
  await expect(willing.getByText(/^顾问 .+ 会打电话给您$/)).toBeVisible();
  await expect(willing.getByRole("link", { name: /^打给客会/ })).toHaveAttribute("href", /^tel:\d+$/);

  const unwilling = await openPhone(browser);
  await unwilling.goto(await register(page, "安女士", "139 8877 6656"));
  await unwilling.getByRole("button", { name: "再也别联系我" }).click();
  await expect(unwilling.getByText("好的，我们不会联系您。")).toBeVisible();
  await expect(unwilling.getByText("不联系」名单")).toBeVisible();
  await expect(unwilling.getByRole("button", { name: /^同意/ })).toHaveCount(0);

  await page.goto("/notifications");
  await expect(page.getByText("秦先生 同意联系了")).toBeVisible();
  await page.goto("/refer");
  await page.getByRole("link", { name: "安女士" }).click();
  await expect(page.getByText("朋友未同意")).toBeVisible();
});

test("an owner cannot refer their own number, and what was typed stays", async ({ page }) => {
  await signInOwner(page, "15800170347", "/refer/new");
  await page.getByLabel("朋友怎么称呼").fill("某人");
  await page.getByLabel("朋友的手机号").fill("158 0017 0347");
  await page.getByRole("radio", { name: /云湖三期/ }).check();
  await page.getByRole("button", { name: "登记" }).click();
  await expect(page.getByRole("alert")).toContainText("不能推荐自己");
  await expect(page.getByLabel("朋友怎么称呼")).toHaveValue("某人");
});
