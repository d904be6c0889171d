import { expect, test } from "#test/support/e2e.ts";
import { openPhone } from "./devices.ts";
import { giveCode, signInOwner } from "./sign-in.ts";

test("an owner invites the family, who come in by the link and their own phone", async ({ page: owner, browser }) => {
  await signInOwner(owner, "18600243127", "/me/household");
  await owner.getByRole("radio", { name: /^家人/ }).check();
  await owner.getByLabel("姓名").fill("贺小雨");
  await owner.getByLabel("手机号").fill("139 7766 5501");
  await owner.getByRole("button", { name: "生成邀请链接" }).click();
  const link = await owner.getByLabel("邀请链接").inputValue();

  const daughter = await openPhone(browser);
  await daughter.goto(link);
  await expect(daughter.getByText(/贺先生邀请您以家人的身份加入/)).toBeVisible();
  await daughter.getByRole("button", { name: /登录并加入/ }).click();
  await expect(daughter.getByRole("heading", { name: "欢迎，先登录再加入" })).toBeVisible();
  await daughter.getByLabel("手机", { exact: true }).fill("13977665501");
  await giveCode(daughter, "13977665501");
  await daughter.getByRole("button", { name: "加入", exact: true }).click();
  await daughter.goto("/me");
  await expect(daughter.getByText("贺小雨").first()).toBeVisible();

  await owner.reload();
  await owner.getByLabel("把贺小雨移出这个家").click();
  await owner.getByRole("button", { name: "确定移出" }).click();
  await expect(owner.getByText("贺小雨")).toHaveCount(0);
});
