import { expect, test } from "#test/support/e2e.ts";
import { signInOwner } from "./sign-in.ts";

test("an owner finds a perk, claims the voucher and shows it at the till without signal", async ({ page }) => {
  await signInOwner(page, "13700454450", "/perks");
  await page.getByRole("searchbox").fill("电影");
  await page.getByRole("searchbox").press("Enter");
  await page.getByRole("navigation", { name: "按类别筛选" }).getByRole("link", { name: "读书与手艺" }).click();
  await page.getByRole("link", { name: /光影里 电影票/ }).click();
  await page.getByRole("button", { name: /^领取|^再领一张/ }).click();

  await expect(page).toHaveURL(/\/vouchers\//);
  await expect(page.getByText("领到了，到店出示就行。")).toBeVisible();
  await expect(page.getByRole("img", { name: "券的二维码" })).toBeVisible();
  const code = await page.getByLabel("券码").innerText();
  await expect(page.getByText("离线可用")).toBeVisible();

  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByRole("img", { name: "券的二维码" })).toBeVisible();
  await expect(page.getByLabel("券码")).toHaveText(code);
});
