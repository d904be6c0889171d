import { expect, test } from "#test/support/e2e.ts";
import { clubTime } from "./club-day.ts";
import { openPhone } from "./devices.ts";
import { signInStaff } from "./sign-in.ts";

const MONTH_HOURS = 30 * 24;

test("the merchants' colleague wins a merchant and publishes its perk, which a visitor sees @desktop", async ({
  page: desk,
  browser,
  signIns,
}) => {
  await signInStaff(desk, signIns, "merchants");
  await desk.goto("/staff/merchants");
  await desk.getByRole("link", { name: "新商家" }).click();
  await desk.getByLabel("商家名称").fill("青石裱画铺");
  await desk.getByLabel("行业").selectOption("书店");
  await desk.getByRole("button", { name: "建好" }).click();
  await desk.getByRole("link", { name: "新门店" }).click();
  await desk.getByLabel("门店名称").fill("云湖店");
  await desk.getByLabel("地址").fill("北京市昌平区云湖北路 12 号");
  await desk.getByRole("button", { name: "建好" }).click();
  await expect(desk.getByRole("heading", { name: "云湖店" })).toBeVisible();

  await desk.getByRole("link", { name: "新权益" }).click();
  await desk.getByLabel("名称", { exact: true }).fill("青石裱画铺 装裱一幅");
  await desk.getByLabel("一句话介绍").fill("孩子的第一幅字，值得裱起来。");
  await desk.getByLabel("使用规则").fill("请提前一天预约");
  await desk.getByLabel("类别").selectOption("读书与手艺");
  await desk.getByRole("radio", { name: /会员价/ }).check();
  await desk.getByLabel("门市价").fill("180");
  await desk.getByLabel("会员价", { exact: true }).fill("128");
  await desk.getByLabel("每位会员可领").fill("2");
  await desk.getByLabel("开始领取").fill(clubTime(-1));
  await desk.getByLabel("领取截止").fill(clubTime(MONTH_HOURS));
  await desk.getByLabel("最晚使用").fill(clubTime(2 * MONTH_HOURS));
  await desk.getByRole("button", { name: "存为草稿" }).click();

  const visitor = await openPhone(browser);
  await visitor.goto("/perks?q=装裱");
  await expect(visitor.getByText("没有找到合适的权益")).toBeVisible();
  await desk.getByRole("button", { name: "上架" }).click();
  await expect(desk.getByText("已上架")).toBeVisible();
  await expect(desk.getByText("发布后不能改")).toBeVisible();
  await expect(desk.getByLabel("门市价")).toHaveCount(0);
  await desk.getByLabel("一句话介绍").fill("孩子的第一幅字，裱起来挂在家里。");
  await desk.getByRole("button", { name: "保存" }).click();
  await expect(desk.getByText("已保存")).toBeVisible();
  await expect(async () => {
    await visitor.reload();
    await expect(visitor.getByRole("link", { name: /青石裱画铺 装裱一幅/ })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await visitor.getByRole("link", { name: /青石裱画铺 装裱一幅/ }).click();
  await expect(visitor.getByText("¥128").first()).toBeVisible();
  await expect(visitor.getByRole("link", { name: "登录后领取" })).toBeVisible();
});
