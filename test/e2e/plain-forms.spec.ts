import { expect, test } from "#test/support/e2e.ts";
import { signInOwner } from "./sign-in.ts";

test.use({ javaScriptEnabled: false });

test("without JavaScript an owner signs in, claims a voucher and refers a friend", async ({ page }) => {
  await signInOwner(page, "13100287785", "/perks");
  await page.getByRole("searchbox").fill("空调清洗");
  await page.getByRole("searchbox").press("Enter");
  await page.getByRole("link", { name: /好手到家 空调清洗/ }).click();
  await page.getByRole("button", { name: /^领取|^再领一张/ }).click();
  await expect(page.getByRole("img", { name: "券的二维码" })).toBeVisible();

  await page.goto("/refer/new");
  await page.getByLabel("朋友怎么称呼").fill("卫先生");
  await page.getByLabel("朋友的手机号").fill("139 8877 6601");
  await page.getByRole("radio", { name: /翠湖湾二期/ }).check();
  await page.getByRole("button", { name: "登记" }).click();
  await expect(page.getByText("把链接发给卫先生")).toBeVisible();
});
