import { expect, test } from "#test/support/e2e.ts";
import { signInOwner } from "./sign-in.ts";

test("an owner books seats for the family, shows them and gives them back", async ({ page }) => {
  await signInOwner(page, "13800122046", "/events");
  await page.getByRole("link", { name: /过保前防水体检/ }).click();
  await page.getByRole("checkbox", { name: /陈屿/ }).check();
  await page.getByRole("button", { name: "报名" }).click();
  await expect(page).toHaveURL(/\/my-events\//);
  await expect(page.getByRole("img", { name: /二维码/ })).toBeVisible();
  await expect(page.getByText("陈屿")).toBeVisible();

  const calendar = await page.request.get(`${page.url()}/calendar.ics`);
  expect(await calendar.text()).toContain("SUMMARY:过保前防水体检");

  await page.getByText("来不了了").click();
  await page.getByRole("button", { name: "取消报名" }).click();
  await expect(page).toHaveURL("/my-events");
  await expect(page.getByText("过保前防水体检")).toHaveCount(0);
});

test("a form that names nobody keeps the page and says what is missing", async ({ page }) => {
  await signInOwner(page, "13800122046", "/events");
  await page.getByRole("link", { name: /过保前防水体检/ }).click();
  await page.getByRole("checkbox", { name: /林静/ }).uncheck();
  await page.getByRole("button", { name: "报名" }).click();
  await expect(page.getByRole("alert")).toContainText("请至少勾选一位");
});
