import type { Page } from "@playwright/test";
import { expect, test } from "#test/support/e2e.ts";
import { openDesk, openPhone } from "./devices.ts";
import { signInOwner, signInStaff } from "./sign-in.ts";

async function record(desk: Page, step: string, evidence: string): Promise<void> {
  await expect(desk.getByLabel("凭证")).toHaveValue("");
  await desk.getByRole("radio", { name: step }).check();
  await desk.getByLabel("凭证").fill(evidence);
  await desk.getByRole("button", { name: "记录", exact: true }).click();
  await expect(desk.getByRole("status").filter({ hasText: "已记录" })).toContainText(step.slice(1));
  await expect(desk.getByText(evidence)).toBeVisible();
}

async function nameFriend(owner: Page, name: string): Promise<void> {
  await owner.getByLabel("朋友怎么称呼").fill(name);
  await owner.getByLabel("朋友的手机号").fill("139 8877 6671");
  await owner.getByRole("radio", { name: /云湖三期/ }).check();
  await owner.getByRole("button", { name: "登记" }).click();
}

test("a consultant calls only a friend who agreed, records every step, and the owner's reward accrues", async ({
  page: owner,
  browser,
  signIns,
}) => {
  const desk = await openDesk(browser);
  await signInStaff(desk, signIns, "sales_consultant");
  await desk.goto("/staff/referrals?view=waiting");
  await desk.getByRole("row").filter({ hasText: "吴女士" }).getByRole("link").click();
  await expect(desk.getByText("还没回答")).toBeVisible();
  await expect(desk.getByText("还不能打电话")).toBeVisible();
  await expect(desk.getByRole("button", { name: "看号码" })).toHaveCount(0);

  await signInOwner(owner, "13800329914", "/refer");
  await owner.getByRole("link", { name: "吴女士" }).click();
  const friend = await openPhone(browser);
  await friend.goto(await owner.getByLabel("朋友的链接").inputValue());
  await friend.getByRole("button", { name: /^同意/ }).click();
  await expect(friend.getByText("您已同意")).toBeVisible();

  await desk.reload();
  await desk.getByRole("button", { name: "看号码" }).click();
  await expect(desk.getByRole("link", { name: /^拨打 1\d{2} \d{4} \d{4}$/ })).toHaveAttribute("href", /^tel:1\d{10}$/);
  await desk.getByRole("button", { name: "记录", exact: true }).click();
  await expect(desk.getByText("请填写几点到访")).toBeVisible();
  await expect(desk.getByLabel("几点到访")).toHaveAttribute("aria-invalid", "true");
  await desk.getByLabel("几点到访").fill("00:00");
  await record(desk, "已到访", "到访单 E-0127");
  await record(desk, "已认购", "认购书 E-0031");
  await record(desk, "已签约", "合同 E-2026-118");
  await desk.getByLabel("凭证").fill("HT-3");
  await desk.getByRole("button", { name: "记录", exact: true }).click();
  await expect(desk.getByText("请选择进展到哪一步")).toBeVisible();
  await desk.getByLabel("凭证").clear();
  await record(desk, "已回款", "回款单 E-0058");
  await expect(desk.getByText("奖励 ¥10,000.00（税前）已生成")).toBeVisible();

  await owner.goto("/wallet");
  const reward = owner.getByRole("article").filter({ hasText: "吴女士" });
  await expect(reward).toContainText("等待期");
  await expect(reward).toContainText("8,000.00");
});

test("an owner who names the same friend again is told so where they look, and led to the referral", async ({
  page,
}) => {
  await signInOwner(page, "18800381190", "/refer/new");
  await page.setViewportSize({ width: 390, height: 480 });
  await nameFriend(page, "范女士");
  await expect(page.getByText("把链接发给范女士")).toBeVisible();
  await page.goto("/refer/new");
  await nameFriend(page, "小范");
  const told = page.getByRole("alert");
  await expect(told).toContainText("您已经推荐过范女士了");
  await expect(told).toBeFocused();
  const { bottom } = await page.getByRole("banner").evaluate((header) => header.getBoundingClientRect().toJSON());
  expect((await told.boundingBox())?.y).toBeGreaterThanOrEqual(bottom);
  await told.getByRole("link", { name: "看这次推荐的进展" }).click();
  await expect(page.getByText("把链接发给范女士")).toBeVisible();
});
