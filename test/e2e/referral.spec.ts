import { expect, test } from "#test/support/e2e.ts";
import { signInOwner } from "./sign-in.ts";

test("an owner refers a friend, who agrees on the link, and the owner is told", async ({ page, browser }) => {
  await signInOwner(page, "13800122046", "/refer");
  await page.getByRole("link", { name: "登记一位朋友" }).click();
  await page.getByLabel("朋友怎么称呼").fill("秦先生");
  await page.getByLabel("朋友的手机号").fill("139 8877 6655");
  await page.getByText("云湖三期").click();
  await page.getByRole("button", { name: "登记" }).click();
  await expect(page.getByText("把链接发给秦先生")).toBeVisible();
  const link = await page.getByLabel("朋友的链接").inputValue();

  const friend = await (await browser.newContext({ locale: "zh-CN" })).newPage();
  await friend.goto(link);
  await expect(friend.getByText("139 **** 6655")).toBeVisible();
  await expect(friend.locator("body")).not.toContainText("139 8877 6655");
  await friend.getByRole("button", { name: /^同意/ }).click();
  await expect(friend.getByText("您已同意")).toBeVisible();

  await page.goto("/notifications");
  await expect(page.getByText("秦先生 同意联系了")).toBeVisible();
});

test("the same friend cannot be registered by somebody else, and the answer tells nothing", async ({ page }) => {
  await signInOwner(page, "13800122046", "/refer/new");
  await page.getByLabel("朋友怎么称呼").fill("某人");
  await page.getByLabel("朋友的手机号").fill("138 0012 2046");
  await page.getByText("云湖三期").click();
  await page.getByRole("button", { name: "登记" }).click();
  await expect(page.getByRole("alert")).toContainText("不能推荐自己");
  await expect(page.getByLabel("朋友怎么称呼")).toHaveValue("某人");
});
