import { expect, test } from "#test/support/e2e.ts";
import { readCode } from "./sign-in.ts";

const LANGUAGES = [
  { button: "English", lang: "en", perks: "Perks" },
  { button: "繁體", lang: "zh-TW", perks: "權益" },
  { button: "简体", lang: "zh-CN", perks: "权益" },
];

test("each language is remembered from page to page, and the browser finds nothing to complain about", async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));

  for (const { button, lang, perks } of LANGUAGES) {
    await page.goto("/");
    await page.getByRole("button", { name: button }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await page.getByRole("link", { name: perks, exact: true }).first().click();
    await expect(page).toHaveURL("/perks");
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { name: perks, level: 1 })).toBeVisible();
  }
  expect(complaints).toEqual([]);
});

const OWNER = "15100266042";

test("an owner who reads Chinese finds one language on the first page, whatever their browser speaks", async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: "en-US", viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Mobile phone").fill(OWNER);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByRole("textbox", { name: /6 digits/ }).fill(await readCode(page, OWNER));
  await page.getByRole("button", { name: "Come in" }).click();

  await expect(page).toHaveURL("/");
  await expect(page.getByRole("link", { name: "权益", exact: true }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Perks", exact: true })).toHaveCount(0);
  await context.close();
});
