import type { Page } from "@playwright/test";
import { expect, test } from "#test/support/e2e.ts";
import { openPhone } from "./devices.ts";
import { signInOwner } from "./sign-in.ts";

/** @returns the code of a voucher that an owner has just claimed. */
async function claim(owner: Page): Promise<string> {
  await signInOwner(owner, "13900237731", "/perks");
  await owner.getByRole("searchbox").fill("茶饭");
  await owner.getByRole("searchbox").press("Enter");
  await owner.getByRole("link", { name: /山隐茶馆 一人茶饭/ }).click();
  await owner.getByRole("button", { name: /^领取|^再领一张/ }).click();
  return owner.getByLabel("券码").innerText();
}

async function find(till: Page, code: string): Promise<void> {
  await till.getByLabel("输入 8 位券码").fill(code);
  await till.getByRole("button", { name: "查券" }).click();
}

test("a clerk takes a voucher once, and is told of a used and of an unknown one", async ({
  page: till,
  browser,
  signIns,
}) => {
  const code = await claim(await openPhone(browser));
  const clerk = signIns.find(({ role }) => role.startsWith("till"));
  await till.goto(clerk?.account ?? "");
  await till.getByLabel("6 位工号密码").fill(clerk?.secret ?? "");
  await till.getByRole("button", { name: "开始核销" }).click();
  await expect(till).toHaveURL("/till");

  await find(till, code);
  await expect(till.getByRole("heading", { name: "可以核销" })).toBeVisible();
  await expect(till.getByRole("heading", { name: "使用规则" })).toBeVisible();
  await till.getByRole("button", { name: "确认核销" }).click();
  await expect(till.getByRole("heading", { name: "已核销" })).toBeVisible();
  await expect(till.getByText("核销时间")).toBeVisible();
  await expect(till.getByText("山隐茶馆 一人茶饭", { exact: true })).toBeVisible();
  await till.getByRole("link", { name: "下一张" }).click();

  await find(till, code);
  await expect(till.getByRole("heading", { name: "用过了，不能收" })).toBeVisible();
  await expect(till.getByText("用于")).toBeVisible();
  await expect(till.getByText("本店")).toBeVisible();
  await till.getByRole("link", { name: "知道了，下一张" }).click();

  await find(till, "ABCD 2345");
  await expect(till.getByRole("heading", { name: "没有这张券" })).toBeVisible();
});
