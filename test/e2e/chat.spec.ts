import type { Page } from "@playwright/test";
import { expect, test } from "#test/support/e2e.ts";
import { openDesk } from "./devices.ts";
import { readCode, signInStaff } from "./sign-in.ts";

/** Writes to the club's bot and waits for one more answer with these words; it comes over the chat network. */
async function say(phone: Page, words: string, answer: string | RegExp): Promise<void> {
  const answers = phone.getByRole("log").getByRole("listitem").filter({ hasText: answer });
  const before = await answers.count();
  await phone.getByLabel("说点什么").fill(words);
  await phone.getByRole("button", { name: "发送" }).click();
  await expect(answers).toHaveCount(before + 1, { timeout: 20_000 });
}

test("an owner refers a friend to the bot in plain words, asks for a person, and a colleague answers", async ({
  page: phone,
  browser,
  signIns,
}) => {
  test.slow();
  await phone.goto("/demo/phone");
  await phone.getByRole("link", { name: "黎海晴" }).click();
  await expect(phone.getByText("您现在是黎海晴")).toBeVisible();
  await say(phone, "你好", "请先绑定");
  await say(phone, "18700415210", "短信验证码马上就到");
  await say(phone, await readCode(phone, "18700415210"), /绑定好了/);
  await say(phone, "菜单", "我可以帮您办这些事");
  await say(phone, "推荐我同事王敏 13812345678 想看云湖三期", "请您核对");
  await say(phone, "确认", "已为您登记王敏");
  await say(phone, "我的推荐", /王敏.*云湖三期.*等朋友点同意/);
  await say(phone, "人工", "已请我们的同事来回复您");

  const desk = await openDesk(browser);
  await signInStaff(desk, signIns, "member_services");
  await desk.goto("/staff/conversations");
  await desk.getByRole("row").filter({ hasText: "黎海晴" }).getByRole("link").click();
  await expect(desk.getByRole("log").getByText("推荐我同事王敏")).toBeVisible();
  const answer = desk.getByLabel("答复");
  await answer.fill("黎女士您好，我是周敏，王敏的事我来跟。");
  await phone.getByLabel("说点什么").fill("在吗");
  await phone.getByRole("button", { name: "发送" }).click();
  await expect(desk.getByRole("log").getByText("在吗")).toBeVisible({ timeout: 20_000 });
  await expect(answer).toHaveValue("黎女士您好，我是周敏，王敏的事我来跟。");
  await desk.getByRole("button", { name: "发送" }).click();
  await expect(answer).toHaveValue("");
  await expect(phone.getByRole("log").getByText("我是周敏")).toBeVisible({ timeout: 20_000 });
});

test("somebody whom the club does not know taps a sentence about a leak, and gets the duty number and a person", async ({
  page: phone,
  browser,
  signIns,
}) => {
  test.slow();
  await phone.goto("/demo/phone?person=stranger");
  await phone.getByRole("button", { name: "我家漏水了" }).click();
  const log = phone.getByRole("log");
  await expect(log.getByText(/24 小时值班电话 [\d-]+.*同事来回复您/s)).toBeVisible({ timeout: 20_000 });
  await expect(phone.getByRole("button", { name: "我家漏水了" })).toBeHidden();

  const desk = await openDesk(browser);
  await signInStaff(desk, signIns, "member_services");
  await desk.goto("/staff/conversations");
  await desk.getByRole("row").filter({ hasText: "陌生人" }).getByRole("link").click();
  await expect(desk.getByRole("log").getByText("我家漏水了")).toBeVisible();

  const colleague = await openDesk(browser);
  await signInStaff(colleague, signIns, "administrator");
  await colleague.goto(desk.url());
  await colleague.getByRole("button", { name: "接过来" }).click();
  await expect(colleague.getByRole("button", { name: "交还机器人" })).toBeVisible();
  const answer = desk.getByLabel("答复");
  await answer.fill("您好，师傅马上到。");
  await desk.getByRole("button", { name: "发送" }).click();
  await expect(desk.getByRole("alert")).toBeFocused();
  await answer.focus();
  for (let looks = 0; looks < 2; looks += 1) await desk.waitForResponse(/\/staff\/conversations\/.*_data|\.data/);
  await expect(answer).toBeFocused();
  await expect(answer).toHaveValue("您好，师傅马上到。");
});
