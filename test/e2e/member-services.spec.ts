import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "#test/support/e2e.ts";
import { openDesk } from "./devices.ts";
import { signInStaff } from "./sign-in.ts";

const register = join(import.meta.dirname, "../integration/membership/samples/owner-register.gb18030.csv");
/** A row of the register. */
const OWNER = { name: "许东燕", phone: "191 2020 0168" };

test("member services import the owner register, find an owner and see the number, and the auditor sees who did @desktop", async ({
  page: desk,
  browser,
  signIns,
}) => {
  await signInStaff(desk, signIns, "member_services");
  await desk.goto("/staff/register");
  await desk.getByLabel("业主册文件").setInputFiles(register);
  await desk.getByRole("button", { name: "上传" }).click();
  await desk.getByRole("button", { name: "试运行" }).click();
  await expect(desk.getByRole("heading", { name: /^试运行完了，\d+ 行有问题$/ })).toBeVisible({ timeout: 30_000 });
  await expect(desk.getByRole("row").filter({ hasText: "不是能用的手机号" }).first()).toBeVisible();
  await desk.getByRole("button", { name: /^导入 \d+ 行$/ }).click();
  await expect(desk.getByRole("heading", { name: /^导入完成/ })).toBeVisible({ timeout: 30_000 });
  const started = desk.waitForEvent("download");
  await desk.getByRole("link", { name: "逐行结果" }).click();
  expect(readFileSync(await (await started).path(), "utf8")).toContain("不是能用的手机号");

  await desk.getByRole("link", { name: "去看会员" }).click();
  await desk.getByRole("searchbox", { name: "姓名、完整手机号、楼栋房号" }).fill(OWNER.name);
  await desk.getByRole("searchbox", { name: "姓名、完整手机号、楼栋房号" }).press("Enter");
  await expect(desk.getByText("1 位")).toBeVisible();
  await desk.getByRole("row").filter({ hasText: OWNER.name }).getByRole("link").first().click();
  await expect(desk.getByRole("heading", { name: "全部往来" })).toBeVisible();
  await expect(desk.getByText(`成为业主：招鹏里`)).toBeVisible();
  await expect(desk.getByText(OWNER.phone)).toHaveCount(0);
  await desk.getByRole("link", { name: "资料和手机号" }).click();
  await desk.getByRole("button", { name: "看完整号码" }).click();
  await expect(desk.getByText(OWNER.phone)).toBeVisible();

  const auditor = await openDesk(browser);
  await signInStaff(auditor, signIns, "auditor");
  await auditor.goto("/staff/audit");
  const look = auditor.getByRole("row").filter({ hasText: "看完整手机号" }).filter({ hasText: OWNER.name });
  await expect(look).toContainText("周敏");
});
