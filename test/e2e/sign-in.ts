import type { Page } from "@playwright/test";
import { expect } from "#test/support/e2e.ts";
import type { DemoSignIn } from "#prisma/seed/demo-club.ts";

/** Signs an owner in by phone; the code comes from the demo club's outbox page. */
export async function signInOwner(page: Page, phone: string, returnTo = "/"): Promise<void> {
  await page.goto(`/sign-in?${new URLSearchParams({ returnTo })}`);
  await page.getByLabel("手机", { exact: true }).fill(phone);
  await giveCode(page, phone);
  await expect(page).toHaveURL(returnTo);
}

/** Asks for the code, reads it where the demo club sends it, and types it. The phone is in its field already. */
export async function giveCode(page: Page, phone: string): Promise<void> {
  await page.getByRole("button", { name: "发验证码" }).click();
  const field = page.getByRole("textbox", { name: "短信里的 6 位数" });
  await expect(field).toBeVisible();
  await field.fill(await readCode(page, phone));
  await page.getByRole("button", { name: "进来" }).click();
}

/** @returns the latest code that was sent to a phone. */
export async function readCode(page: Page, phone: string): Promise<string> {
  const outbox = await page.context().newPage();
  const grouped = phone.replace(/^(\d{3})(\d{4})(\d{4})$/, "$1 $2 $3");
  let code: string | undefined;
  await expect(async () => {
    await outbox.goto("/demo/outbox");
    const message = outbox.getByRole("listitem").filter({ hasText: grouped }).first();
    code = /(?<!\d)\d{6}(?!\d)/.exec((await message.textContent({ timeout: 2_000 })) ?? "")?.[0];
    expect(code).toBeDefined();
  }).toPass({ timeout: 30_000 });
  await outbox.close();
  return code ?? "";
}

/**
 * Signs a member of staff of the demo club in.
 * @param who a role, or the mail address where two have it.
 */
export async function signInStaff(page: Page, signIns: DemoSignIn[], who: string): Promise<void> {
  const person = signIns.find(({ role, account }) => role === who || account === who);
  expect(person, who).toBeDefined();
  await page.goto("/staff/sign-in");
  await page.getByLabel("邮箱").fill(person?.account ?? "");
  await page.getByLabel("密码").fill(person?.secret ?? "");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(/\/staff$/);
}
