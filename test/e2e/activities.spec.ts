import type { Page } from "@playwright/test";
import { expect, test } from "#test/support/e2e.ts";
import { clubTime } from "./club-day.ts";
import { openPhone } from "./devices.ts";
import { signInOwner, signInStaff } from "./sign-in.ts";

const TITLE = "窗台香草课";

async function publishEvent(desk: Page): Promise<void> {
  await desk.goto("/staff/events");
  await desk.getByRole("link", { name: "新建活动" }).click();
  await desk.getByLabel("活动名称").fill(TITLE);
  await desk.getByLabel("类别").selectOption("课堂");
  await desk.getByLabel("一句话介绍").fill("一人带一盆回家。");
  await desk.getByLabel("开始", { exact: true }).fill(clubTime(1));
  await desk.getByLabel("结束", { exact: true }).fill(clubTime(3));
  await desk.getByLabel("地点", { exact: true }).fill("云湖花园邻里厅");
  await desk.getByLabel("开放报名").fill(clubTime(-1));
  await desk.getByLabel("报名截止").fill(clubTime(2));
  await desk.getByLabel("一共多少席").fill("12");
  await desk.getByLabel("每位会员最多").fill("4");
  await desk.getByLabel("每席费用").fill("20");
  await desk.getByRole("button", { name: "保存" }).click();
  await desk.getByRole("button", { name: "发布" }).click();
  await expect(desk.getByRole("link", { name: "门口签到" })).toBeVisible();
}

async function book(owner: Page): Promise<void> {
  await owner.goto("/events?party=2");
  await owner.getByRole("link", { name: new RegExp(TITLE) }).click();
  await expect(owner.getByRole("button", { name: "报名 1 位" })).toBeVisible();
  await owner.getByRole("checkbox", { name: /^林静 / }).check();
  await expect(owner.getByText(/^陈屿、林静$/)).toBeVisible();
  await owner.getByRole("button", { name: "报名 2 位" }).click();
  await expect(owner.getByRole("heading", { name: "报名成功" })).toBeVisible();
  await expect(owner.getByRole("img", { name: "签到二维码" })).toBeVisible();
}

test("activities hold an event, an owner books for the family, and the door lets them in by name @desktop", async ({
  page: desk,
  browser,
  signIns,
}) => {
  await signInStaff(desk, signIns, "activities");
  await publishEvent(desk);

  const owner = await openPhone(browser);
  await signInOwner(owner, "13900123318", "/events");
  await owner.getByRole("link", { name: "少一位" }).click();
  await expect(owner.getByText("够您家 2 位").first()).toBeVisible();
  await owner.getByRole("link", { name: new RegExp(TITLE) }).click();
  await expect(owner.getByRole("button", { name: "报名 1 位" })).toBeVisible();
  await expect(owner.getByRole("checkbox", { name: /^林静 / })).not.toBeChecked();
  await owner.getByRole("checkbox", { name: /^陈屿 我/ }).uncheck();
  await owner.getByRole("button", { name: "报名" }).click();
  await expect(owner.getByRole("alert")).toContainText("请至少勾选一位");
  await book(owner);
  await expect(owner.getByText("现场支付 ¥40.00")).toBeVisible();
  const calendar = await owner.getByRole("link", { name: "加到手机日历" }).getAttribute("href");
  expect(await (await owner.request.get(calendar ?? "")).text()).toContain(`SUMMARY:${TITLE}`);
  await owner.getByText("我要取消报名").click();
  await owner.getByRole("button", { name: "取消报名" }).click();
  await expect(owner.getByText("已取消报名")).toBeVisible();
  await expect(owner.getByText(TITLE)).toHaveCount(0);
  await book(owner);
  const seats = owner.url();

  await desk.getByRole("link", { name: "门口签到" }).click();
  await desk.getByLabel("输入 8 位号码或姓名").fill("林静");
  await desk.getByRole("button", { name: "查找" }).click();
  await desk.getByRole("link", { name: /陈屿/ }).click();
  await expect(desk.getByText("没到的 2 位共 ¥40.00")).toBeVisible();
  await desk.getByRole("button", { name: "勾选的人签到" }).click();
  await expect(desk.getByText("2 位已签到 · 请收 ¥40.00")).toBeVisible();
  await owner.goto(seats);
  await expect(owner.getByText(/已到/).first()).toBeVisible();
});
