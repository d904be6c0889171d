import { startClub } from "#test/support/club.ts";
import { expect, test } from "#test/support/e2e.ts";
import { openDesk } from "./devices.ts";
import { signInStaff } from "./sign-in.ts";

const PASSWORD = "seven lanterns over the pond";

test("an administrator invites a colleague and changes what they may do @desktop", async ({
  page: administrator,
  browser,
  signIns,
}) => {
  await signInStaff(administrator, signIns, "administrator");
  await administrator.goto("/staff/settings/people");
  await administrator.getByRole("link", { name: "邀请同事" }).click();
  await administrator.getByLabel("姓名", { exact: true }).fill("温和");
  await administrator.getByLabel("邮箱").fill("wenhe@kehui.example");
  await administrator.getByRole("checkbox", { name: /关怀台/ }).check();
  await administrator.getByRole("button", { name: "生成邀请链接" }).click();
  await administrator.getByRole("button", { name: "复制" }).click();
  await expect(administrator.getByRole("button", { name: "已复制" })).toBeVisible();
  const link = await administrator.getByLabel("设置密码的链接").inputValue();

  const colleague = await openDesk(browser);
  await colleague.goto(link);
  await colleague.getByLabel("新密码").fill(PASSWORD);
  await colleague.getByLabel("再输一次").fill(PASSWORD);
  await colleague.getByRole("button", { name: "保存密码" }).click();
  await expect(colleague.getByText("密码保存好了")).toBeVisible();
  await expect(colleague.getByLabel("邮箱")).toHaveValue("wenhe@kehui.example");
  await colleague.getByLabel("密码").fill(PASSWORD);
  await colleague.getByRole("button", { name: "登录", exact: true }).click();
  const jobs = colleague.getByRole("navigation", { name: "主导航" });
  await expect(jobs.getByRole("link", { name: /^关怀/ })).toBeVisible();
  await expect(jobs.getByRole("link", { name: "审计记录" })).toHaveCount(0);

  await administrator.goto("/staff/settings/people");
  await administrator.getByRole("link", { name: /温和/ }).click();
  await administrator.getByRole("checkbox", { name: /关怀台/ }).uncheck();
  await administrator.getByRole("checkbox", { name: /审计/ }).check();
  await administrator.getByRole("button", { name: "保存角色" }).click();
  await expect(administrator.getByText("已保存")).toBeVisible();
  await colleague.reload();
  await expect(jobs.getByRole("link", { name: "审计记录" })).toBeVisible();
});

test("the first visit to an empty club names it and makes its administrator, once @desktop", async ({ browser }) => {
  test.slow();
  const club = await startClub({ CLUB_DEMO: "0" });
  try {
    const address = /Set it up once at (\S+)/.exec(club.output())?.[1] ?? "";
    const page = await (await browser.newContext({ baseURL: club.url })).newPage();
    await page.goto(address);
    await page.getByLabel("客会的名字").fill("云栖客会");
    await page.getByLabel("开发公司").fill("云栖置业");
    await page.getByLabel("值班电话").fill("400 820 0606");
    await page.getByLabel("您的姓名").fill("陶然");
    await page.getByLabel("邮箱").fill("taoran@club.example");
    await page.getByLabel("密码").fill(PASSWORD);
    await page.getByRole("button", { name: "开办" }).click();
    await expect(page).toHaveURL(/\/staff$/);
    await expect(page.getByRole("link", { name: /云栖客会/ })).toBeVisible();
    await page.goto(address);
    await expect(page).toHaveURL(/\/staff$/);
    await page
      .getByRole("main")
      .getByRole("link", { name: /导入业主册/ })
      .click();
    await expect(page.getByLabel("业主册文件")).toBeVisible();
  } finally {
    await club.stop();
  }
});
